import { Injectable } from '@nestjs/common';
import { prepared, type Tx } from '@stamgast/platform/database';
import type { ClientOccasion } from '../domain/client-occasion.js';
import { rhythmOf } from '../domain/rhythm.js';
import { isTimeZone } from '../domain/time-zone.js';

// An open complaint: the last word was one or two of five, and no visit has begun since.
const OCCASION = `c.id, c.name, c.birthday, c.time_zone AS "timeZone", c.visits, c.first_visit_day::text AS "firstVisitDay",
  c.last_visit_at AS "lastVisitAt", c.last_booking_id AS "lastBookingId", c.median_days AS "medianDays",
  c.rebook_after_days AS "rebookAfterDays", c.booked_until AS "bookedUntil", c.archived_at IS NOT NULL AS archived, c.deceased_at IS NOT NULL AS deceased,
  coalesce(v.service_ids, '{}') AS "lastServiceIds",
  coalesce((SELECT f.score <= 2 AND (c.last_visit_at IS NULL OR c.last_visit_at <= f.at) FROM crm.feedback f
     WHERE f.business_id = c.business_id AND f.client_id = c.id ORDER BY f.at DESC, f.id DESC LIMIT 1), false) AS complains`;

const FROM = `FROM crm.client c LEFT JOIN crm.visit v ON v.business_id = c.business_id AND v.booking_id = c.last_booking_id`;

const BY_IDS = prepared(`SELECT ${OCCASION} ${FROM} WHERE c.business_id = $1 AND c.id = ANY ($2::uuid[])`);

interface Row extends Omit<ClientOccasion, 'intervalDays' | 'serviceIntervalDays'> {
  readonly medianDays: number | null;
  readonly rebookAfterDays: number | null;
}

/** The same intervals as the client's own record shows. */
function occasionOf({ medianDays, rebookAfterDays, timeZone, ...row }: Row): ClientOccasion {
  const interval = (own: number | null) =>
    rhythmOf({ medianDays: own, deviationDays: null, rebookAfterDays }).intervalDays;
  // A name that the zone database no longer has must hold up no message: the clock of the place counts then.
  const known = timeZone !== null && isTimeZone(timeZone) ? timeZone : null;
  return { ...row, timeZone: known, intervalDays: interval(medianDays), serviceIntervalDays: interval(null) };
}

/** What there is to know of clients for those who write to them by the calendar. */
@Injectable()
export class ClientOccasionsReadModel {
  /** In no order; unknown ids are left out. */
  async byIds(tx: Tx, ids: readonly string[]): Promise<ClientOccasion[]> {
    return (await tx.query<Row>(BY_IDS, [tx.businessId, ids])).map(occasionOf);
  }

  /** The next by id: of these birthdays (`MM-DD`), or all who have been there. Nobody archived, nobody of the demo data. */
  async page(
    tx: Tx,
    birthdays: readonly string[] | null,
    after: string | null,
    limit: number,
  ): Promise<ClientOccasion[]> {
    const rows = await tx.query<Row>(
      `SELECT ${OCCASION} ${FROM} WHERE c.business_id = $1 AND c.archived_at IS NULL AND c.source <> 'demo'
         AND ($2::uuid IS NULL OR c.id > $2)
         AND CASE WHEN $3::text[] IS NULL THEN c.visits > 0 ELSE right(c.birthday, 5) = ANY ($3) END
       ORDER BY c.id LIMIT $4`,
      [tx.businessId, after, birthdays, limit],
    );
    return rows.map(occasionOf);
  }

  async putTimeZone(tx: Tx, id: string, timeZone: string | null): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE crm.client SET time_zone = $3, updated_at = $4 WHERE business_id = $1 AND id = $2 RETURNING id`,
      [tx.businessId, id, timeZone, tx.now],
    );
    return rows.length > 0;
  }
}
