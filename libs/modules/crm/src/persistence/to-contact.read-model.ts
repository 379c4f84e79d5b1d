import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { Client } from '../domain/client.js';
import type { BookedVisit } from '../domain/summarise-visits.js';
import { overdueStages, urgencyOf, type OverdueStage } from '../domain/stage.js';
import { CLIENT_COLUMNS, clientOfColumns, type ClientColumns } from './client-columns.js';
import { leftAloneSql, MAY_BE_MISSED, REACHABLE } from './contact-sql.js';
import { stageSql } from './stage-sql.js';

export interface OverdueClient {
  readonly client: Client;
  readonly stage: OverdueStage;
}

/** Where a page of the list goes on. Without the client's worth, which not every reader may see. */
export interface OverdueKeys {
  readonly urgency: number;
  readonly id: string;
}

/** Whom the list is about: at a moment, and whether only those whom something reaches. */
export interface OverdueQuestion {
  readonly now: Date;
  readonly today: string;
  readonly reachable: boolean;
}

const URGENCY_OF_STAGE = overdueStages.map(
  (stage) =>
    `WHEN '${stage}' THEN CASE WHEN median_days IS NULL THEN ${urgencyOf(stage, false)} ELSE ${urgencyOf(stage, true)} END`,
);
const URGENCY_SQL = `CASE stage ${URGENCY_OF_STAGE.join(' ')} END`;
const OVERDUE = `('${overdueStages.join(`', '`)}')`;

/** Clients `c` with the stage in which they are missed; $1 to $4 are the business, the instant, its day, and who is asked for. */
const MISSED = `(SELECT c.* FROM (SELECT c.*, ${stageSql('$2', '$3')} AS stage FROM crm.client c
    WHERE c.business_id = $1 AND ${MAY_BE_MISSED} AND c.visits > 0) c
  WHERE c.stage IN ${OVERDUE} AND NOT ${leftAloneSql('$2', '$3')} AND (NOT $4::boolean OR ${REACHABLE}))`;

/** The same for an earlier day, where $2 is the day and $3 its end. */
const LEFT_ALONE_THEN = leftAloneSql('$3', '$2');

/** Who has stayed away longer than their rhythm. */
@Injectable()
export class ToContactReadModel {
  /** As of a moment that is not before the transaction's now: most urgent first (`urgencyOf`), among these the most worth. Reads `limit` clients. */
  async page(
    tx: Tx,
    { now, today, reachable }: OverdueQuestion,
    stage: OverdueStage | null,
    after: OverdueKeys | null,
    limit: number,
  ): Promise<OverdueClient[]> {
    const sql = `SELECT ${CLIENT_COLUMNS}, c.stage FROM (
        SELECT staged.*, ${URGENCY_SQL} AS urgency, coalesce(visit_value_amount, 0) AS worth FROM ${MISSED} staged
        WHERE $5::text IS NULL OR stage = $5) c
      WHERE $6::integer IS NULL OR (c.urgency, -c.worth, c.id) > ($6, -coalesce((
        SELECT visit_value_amount FROM crm.client WHERE business_id = $1 AND id = $7::uuid), 0), $7::uuid)
      ORDER BY c.urgency, c.worth DESC, c.id LIMIT $8`;
    const keys = [after?.urgency ?? null, after?.id ?? null];
    const rows = await tx.query<ClientColumns & { stage: OverdueStage }>(sql, [
      tx.businessId,
      now,
      today,
      reachable,
      stage,
      ...keys,
      limit,
    ]);
    return rows.map(({ stage: own, ...columns }) => ({ client: clientOfColumns(columns), stage: own }));
  }

  async counts(tx: Tx, { now, today, reachable }: OverdueQuestion): Promise<Record<OverdueStage, number>> {
    const sql = `SELECT stage, count(*)::integer AS count FROM ${MISSED} c GROUP BY stage`;
    const rows = await tx.query<{ stage: OverdueStage; count: number }>(sql, [tx.businessId, now, today, reachable]);
    const found = Object.fromEntries(rows.map((row) => [row.stage, row.count]));
    return { due: 0, late: 0, slipping: 0, lost: 0, ...found };
  }

  /**
   * The bookings as they were known at the end of an earlier day, by client: what came later is left out, and a later
   * booking counts as one to come if it had been made by then. Bookings that nobody dated (imports) count while open.
   */
  async bookingsAsOf(tx: Tx, { today, now, reachable }: OverdueQuestion): Promise<ReadonlyMap<string, BookedVisit[]>> {
    const rows = await tx.query<{ clientId: string; bookings: (BookedVisit & { startsAt: string })[] }>(
      `SELECT v.client_id AS "clientId", json_agg(json_build_object(
           'bookingId', v.booking_id, 'startsAt', v.starts_at, 'visitDay', v.visit_day::text, 'worth', coalesce(p.net, v.price_amount),
           'rebookAfterDays', v.rebook_after_days,
           'status', CASE WHEN v.visit_day > $2::date THEN 'confirmed' ELSE v.status END) ORDER BY v.starts_at, v.booking_id) AS bookings
       FROM crm.visit v
       JOIN crm.client c ON c.business_id = v.business_id AND c.id = v.client_id AND ${MAY_BE_MISSED}
         AND NOT ${LEFT_ALONE_THEN} AND (NOT $4::boolean OR ${REACHABLE})
       LEFT JOIN (SELECT booking_id, sum(paid_amount - refunded_amount) AS net FROM crm.purchase
         WHERE business_id = $1 AND booking_id IS NOT NULL GROUP BY booking_id) p ON p.booking_id = v.booking_id
       WHERE v.business_id = $1 AND (v.visit_day <= $2::date
         OR v.booked_at < $3 AND v.status NOT IN ('cancelled', 'declined', 'expired')
         OR v.booked_at IS NULL AND v.status IN ('requested', 'confirmed', 'arrived', 'in_progress'))
       GROUP BY v.client_id`,
      [tx.businessId, today, now, reachable],
    );
    const revived = (one: BookedVisit & { startsAt: string }) => ({ ...one, startsAt: new Date(one.startsAt) });
    return new Map(rows.map((row) => [row.clientId, row.bookings.map(revived)]));
  }
}
