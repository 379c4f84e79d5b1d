import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { Client } from '../domain/client.js';
import type { BookedVisit } from '../domain/summarise-visits.js';
import { overdueStages, urgencyOf, type OverdueStage } from '../domain/stage.js';
import { CLIENT_COLUMNS, clientOfColumns, type ClientColumns } from './client-columns.js';
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

const URGENCY_OF_STAGE = overdueStages.map(
  (stage) =>
    `WHEN '${stage}' THEN CASE WHEN median_days IS NULL THEN ${urgencyOf(stage, false)} ELSE ${urgencyOf(stage, true)} END`,
);
const URGENCY_SQL = `CASE stage ${URGENCY_OF_STAGE.join(' ')} END`;
const OVERDUE = `('${overdueStages.join(`', '`)}')`;

/** Who has stayed away longer than their rhythm. */
@Injectable()
export class ToContactReadModel {
  /** As of a moment that is not before the transaction's now: most urgent first (`urgencyOf`), among these the most worth. Reads `limit` clients. */
  async page(
    tx: Tx,
    moment: { readonly now: Date; readonly today: string },
    stage: OverdueStage | null,
    after: OverdueKeys | null,
    limit: number,
  ): Promise<OverdueClient[]> {
    const sql = `SELECT ${CLIENT_COLUMNS}, c.stage FROM (
        SELECT staged.*, ${URGENCY_SQL} AS urgency, coalesce(visit_value_amount, 0) AS worth FROM (
          SELECT c.*, ${stageSql('$2', '$3')} AS stage FROM crm.client c
          WHERE c.business_id = $1 AND c.archived_at IS NULL AND c.visits > 0) staged
        WHERE stage IN ${OVERDUE} AND ($4::text IS NULL OR stage = $4)) c
      WHERE $5::integer IS NULL OR (c.urgency, -c.worth, c.id) > ($5, -coalesce((
        SELECT visit_value_amount FROM crm.client WHERE business_id = $1 AND id = $6::uuid), 0), $6::uuid)
      ORDER BY c.urgency, c.worth DESC, c.id LIMIT $7`;
    const rows = await tx.query<ClientColumns & { stage: OverdueStage }>(sql, [
      tx.businessId,
      moment.now,
      moment.today,
      stage,
      after?.urgency ?? null,
      after?.id ?? null,
      limit,
    ]);
    return rows.map(({ stage: own, ...columns }) => ({ client: clientOfColumns(columns), stage: own }));
  }

  async counts(tx: Tx, moment: { readonly now: Date; readonly today: string }): Promise<Record<OverdueStage, number>> {
    const sql = `SELECT stage, count(*)::integer AS count FROM (
        SELECT ${stageSql('$2', '$3')} AS stage FROM crm.client c
        WHERE c.business_id = $1 AND c.archived_at IS NULL AND c.visits > 0) c
      WHERE stage IN ${OVERDUE} GROUP BY stage`;
    const rows = await tx.query<{ stage: OverdueStage; count: number }>(sql, [tx.businessId, moment.now, moment.today]);
    const found = Object.fromEntries(rows.map((row) => [row.stage, row.count]));
    return { due: 0, late: 0, slipping: 0, lost: 0, ...found };
  }

  /**
   * The bookings as they were known at the end of an earlier day, by client: what came later is left out, and a later
   * booking counts as one to come if it had been made by then. Bookings that nobody dated (imports) count while open.
   */
  async bookingsAsOf(tx: Tx, day: string, endOfDay: Date): Promise<ReadonlyMap<string, BookedVisit[]>> {
    const rows = await tx.query<{ clientId: string; bookings: (BookedVisit & { startsAt: string })[] }>(
      `SELECT v.client_id AS "clientId", json_agg(json_build_object(
           'bookingId', v.booking_id, 'startsAt', v.starts_at, 'visitDay', v.visit_day::text, 'worth', coalesce(p.net, v.price_amount),
           'rebookAfterDays', v.rebook_after_days,
           'status', CASE WHEN v.visit_day > $2::date THEN 'confirmed' ELSE v.status END) ORDER BY v.starts_at, v.booking_id) AS bookings
       FROM crm.visit v
       JOIN crm.client c ON c.business_id = v.business_id AND c.id = v.client_id AND c.archived_at IS NULL
       LEFT JOIN (SELECT booking_id, sum(paid_amount - refunded_amount) AS net FROM crm.purchase
         WHERE business_id = $1 AND booking_id IS NOT NULL GROUP BY booking_id) p ON p.booking_id = v.booking_id
       WHERE v.business_id = $1 AND (v.visit_day <= $2::date
         OR v.booked_at < $3 AND v.status NOT IN ('cancelled', 'declined', 'expired')
         OR v.booked_at IS NULL AND v.status IN ('requested', 'confirmed', 'arrived', 'in_progress'))
       GROUP BY v.client_id`,
      [tx.businessId, day, endOfDay],
    );
    const revived = (one: BookedVisit & { startsAt: string }) => ({ ...one, startsAt: new Date(one.startsAt) });
    return new Map(rows.map((row) => [row.clientId, row.bookings.map(revived)]));
  }
}
