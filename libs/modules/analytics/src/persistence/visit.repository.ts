import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { VisitFact } from '../domain/visit-fact.js';

const FACTS = `jsonb_to_recordset($2::jsonb) AS f ("bookingId" uuid, "clientId" uuid, status text, day date, hour integer,
  "startsAt" timestamptz, "endsAt" timestamptz, "bookedAt" timestamptz, "cancelledLate" boolean, excused boolean, "cancelledBy" text,
  "timeKnown" boolean, version integer, lines jsonb)`;

@Injectable()
export class VisitRepository {
  async clientOf(tx: Tx, bookingId: string): Promise<string | null> {
    const [row] = await tx.query<{ clientId: string | null }>(
      `SELECT client_id AS "clientId" FROM analytics.visit WHERE business_id = $1 AND booking_id = $2`,
      [tx.businessId, bookingId],
    );
    return row?.clientId ?? null;
  }

  async clientsOf(tx: Tx, bookingIds: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT DISTINCT client_id AS id FROM analytics.visit
       WHERE business_id = $1 AND booking_id = ANY($2::uuid[]) AND client_id IS NOT NULL`,
      [tx.businessId, bookingIds],
    );
    return rows.map(({ id }) => id);
  }

  /** Stores states of bookings, one of each at most; gives those that were not known in a newer state. */
  async putAll(tx: Tx, facts: readonly VisitFact[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `INSERT INTO analytics.visit AS known (business_id, booking_id, client_id, status, day, hour, starts_at, ends_at,
         booked_at, cancelled_late, excused, cancelled_by, time_known, booking_version)
       SELECT $1, "bookingId", "clientId", status, day, hour, "startsAt", "endsAt",
         "bookedAt", "cancelledLate", excused, "cancelledBy", "timeKnown", version FROM ${FACTS}
       ON CONFLICT (business_id, booking_id) DO UPDATE
         SET client_id = excluded.client_id, status = excluded.status, day = excluded.day, hour = excluded.hour,
           starts_at = excluded.starts_at, ends_at = excluded.ends_at, booked_at = excluded.booked_at,
           cancelled_late = excluded.cancelled_late, excused = excluded.excused, cancelled_by = excluded.cancelled_by,
           time_known = excluded.time_known, booking_version = excluded.booking_version
         WHERE known.booking_version < excluded.booking_version
       RETURNING booking_id AS id`,
      [tx.businessId, JSON.stringify(facts)],
    );
    const ids = rows.map((row) => row.id);
    await this.putLines(tx, facts, ids);
    return ids;
  }

  private async putLines(tx: Tx, facts: readonly VisitFact[], ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await tx.query(`DELETE FROM analytics.visit_line WHERE business_id = $1 AND booking_id = ANY($2::uuid[])`, [
      tx.businessId,
      ids,
    ]);
    await tx.query(
      `INSERT INTO analytics.visit_line (business_id, booking_id, appointment_id, day, service_id, service_name,
         staff_id, staff_name)
       SELECT $1, f."bookingId", l."appointmentId", f.day, l."serviceId", l."serviceName", l."staffId", l."staffName"
       FROM ${FACTS}, jsonb_to_recordset(f.lines) AS l ("appointmentId" uuid, "serviceId" uuid, "serviceName" text,
         "staffId" uuid, "staffName" text)
       WHERE f."bookingId" = ANY($3::uuid[])`,
      [tx.businessId, JSON.stringify(facts), ids],
    );
  }

  /** Works out anew what was spent on visits, from the revenue of their sales. */
  async settleSpent(tx: Tx, bookingIds: readonly string[]): Promise<void> {
    await tx.query(
      `UPDATE analytics.visit v SET spent_amount = s.amount
       FROM (SELECT b.id, coalesce(sum(r.amount), 0) AS amount FROM (SELECT DISTINCT unnest($2::uuid[]) AS id) b
         LEFT JOIN analytics.revenue r ON r.business_id = $1 AND r.booking_id = b.id AND r.kind = 'service'
         GROUP BY b.id) s
       WHERE v.business_id = $1 AND v.booking_id = s.id AND v.spent_amount <> s.amount`,
      [tx.businessId, bookingIds],
    );
  }

  /** Works out anew where each visit of these clients stands among their others. */
  async settleClients(tx: Tx, clientIds: readonly string[]): Promise<void> {
    await tx.query(
      `WITH booked AS (
         SELECT client_id, booking_id, status, starts_at, day FROM analytics.visit
         WHERE business_id = $1 AND client_id = ANY($2::uuid[])),
       visit AS (
         SELECT booking_id, lag(day) OVER (PARTITION BY client_id ORDER BY starts_at, booking_id) AS previous_day,
           min(day) OVER (PARTITION BY client_id ORDER BY day GROUPS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS next_day,
           (SELECT min(b.booked_at) FROM analytics.visit b
             WHERE b.business_id = $1 AND b.client_id = v.client_id AND b.booking_id <> v.booking_id
             AND b.booked_at >= v.starts_at AND b.status NOT IN ('declined', 'expired')) AS rebooked_at
         FROM booked v WHERE status = 'completed'),
       standing AS (
         SELECT b.booking_id, v.previous_day, v.next_day, v.rebooked_at FROM booked b LEFT JOIN visit v USING (booking_id))
       UPDATE analytics.visit k
         SET previous_day = s.previous_day, next_day = s.next_day, rebooked_at = s.rebooked_at
       FROM standing s WHERE k.business_id = $1 AND k.booking_id = s.booking_id
         AND (k.previous_day, k.next_day, k.rebooked_at) IS DISTINCT FROM (s.previous_day, s.next_day, s.rebooked_at)`,
      [tx.businessId, clientIds],
    );
  }

  /** A visit that has lost its client stands alone. */
  async settleAlone(tx: Tx, bookingId: string): Promise<void> {
    await tx.query(
      `UPDATE analytics.visit SET previous_day = NULL, next_day = NULL, rebooked_at = NULL
       WHERE business_id = $1 AND booking_id = $2 AND client_id IS NULL`,
      [tx.businessId, bookingId],
    );
  }

  /** Every client with a booking, a part at a time. */
  async clientsAfter(tx: Tx, last: string | null, limit: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT DISTINCT client_id AS id FROM analytics.visit
       WHERE business_id = $1 AND client_id IS NOT NULL AND ($2::uuid IS NULL OR client_id > $2)
       ORDER BY client_id LIMIT $3`,
      [tx.businessId, last, limit],
    );
    return rows.map((row) => row.id);
  }

  /** Forgets bookings that are no more. */
  async removeAll(tx: Tx, bookingIds: readonly string[]): Promise<void> {
    const parameters = [tx.businessId, bookingIds];
    await tx.query(
      `DELETE FROM analytics.visit_line WHERE business_id = $1 AND booking_id = ANY($2::uuid[])`,
      parameters,
    );
    await tx.query(`DELETE FROM analytics.visit WHERE business_id = $1 AND booking_id = ANY($2::uuid[])`, parameters);
  }

  async forgetAll(tx: Tx): Promise<void> {
    await tx.query(`DELETE FROM analytics.visit_line WHERE business_id = $1`, [tx.businessId]);
    await tx.query(`DELETE FROM analytics.visit WHERE business_id = $1`, [tx.businessId]);
  }
}
