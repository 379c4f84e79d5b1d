import { Injectable } from '@nestjs/common';
import type { BookingStatus } from '@stamgast/contracts';
import type { Tx } from '@stamgast/platform/database';
import { openStatuses, type BookedVisit } from '../domain/summarise-visits.js';

/** A booking of a client as its last event told it. */
export interface VisitRecord {
  readonly bookingId: string;
  readonly clientId: string;
  readonly status: BookingStatus;
  readonly startsAt: Date;
  /** Local day of the start, `YYYY-MM-DD`. */
  readonly visitDay: string;
  readonly price: number;
  readonly serviceIds: readonly string[];
  readonly staffIds: readonly string[];
  readonly rebookAfterDays: number | null;
  /** Null where nobody wrote it down. */
  readonly bookedAt: Date | null;
  /** Version of the booking that this is; an older one never takes its place. */
  readonly bookingVersion: number;
}

@Injectable()
export class VisitRepository {
  /** False when a newer state of the booking is known already. */
  async put(tx: Tx, visit: VisitRecord): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO crm.visit AS known (business_id, booking_id, client_id, status, starts_at, visit_day, price_amount,
         service_ids, staff_ids, rebook_after_days, booked_at, booking_version)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
       ON CONFLICT (business_id, booking_id) DO UPDATE
         SET client_id = excluded.client_id, status = excluded.status, starts_at = excluded.starts_at,
           visit_day = excluded.visit_day, price_amount = excluded.price_amount, service_ids = excluded.service_ids,
           staff_ids = excluded.staff_ids, rebook_after_days = excluded.rebook_after_days,
           booked_at = excluded.booked_at, booking_version = excluded.booking_version
         WHERE known.booking_version < excluded.booking_version
       RETURNING booking_id`,
      [
        tx.businessId,
        visit.bookingId,
        visit.clientId,
        visit.status,
        visit.startsAt,
        visit.visitDay,
        visit.price,
        visit.serviceIds,
        visit.staffIds,
        visit.rebookAfterDays,
        visit.bookedAt,
        visit.bookingVersion,
      ],
    );
    return rows.length > 0;
  }

  /** Stores many visits at once, those of clients who are still there and not known in a newer state. */
  async putAll(tx: Tx, visits: readonly VisitRecord[]): Promise<void> {
    await tx.query(
      `INSERT INTO crm.visit AS known (business_id, booking_id, client_id, status, starts_at, visit_day, price_amount,
         service_ids, staff_ids, rebook_after_days, booked_at, booking_version)
       SELECT $1, v."bookingId", v."clientId", v.status, v."startsAt", v."visitDay", v.price, v."serviceIds", v."staffIds",
         v."rebookAfterDays", v."bookedAt", v."bookingVersion"
       FROM jsonb_to_recordset($2::jsonb) AS v ("bookingId" uuid, "clientId" uuid, status text, "startsAt" timestamptz,
         "visitDay" date, price bigint, "serviceIds" uuid[], "staffIds" uuid[], "rebookAfterDays" integer,
         "bookedAt" timestamptz, "bookingVersion" integer)
       JOIN crm.client c ON c.business_id = $1 AND c.id = v."clientId"
       ON CONFLICT (business_id, booking_id) DO UPDATE
         SET client_id = excluded.client_id, status = excluded.status, starts_at = excluded.starts_at,
           visit_day = excluded.visit_day, price_amount = excluded.price_amount, service_ids = excluded.service_ids,
           staff_ids = excluded.staff_ids, rebook_after_days = excluded.rebook_after_days,
           booked_at = excluded.booked_at, booking_version = excluded.booking_version
         WHERE known.booking_version < excluded.booking_version`,
      [tx.businessId, JSON.stringify(visits)],
    );
  }

  /** Forgets bookings that are no more; gives whose they were. */
  async removeAll(tx: Tx, bookingIds: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ clientId: string }>(
      `DELETE FROM crm.visit WHERE business_id = $1 AND booking_id = ANY ($2::uuid[]) RETURNING client_id AS "clientId"`,
      [tx.businessId, bookingIds],
    );
    return rows.map((row) => row.clientId);
  }

  /** Every booking of a client, earliest first. */
  async ofClient(tx: Tx, clientId: string): Promise<BookedVisit[]> {
    const rows = await tx.query<Omit<BookedVisit, 'worth'> & { worth: string }>(
      `SELECT v.booking_id AS "bookingId", v.status, v.starts_at AS "startsAt", v.visit_day::text AS "visitDay",
         v.rebook_after_days AS "rebookAfterDays", coalesce(p.net, v.price_amount) AS worth
       FROM crm.visit v
       LEFT JOIN LATERAL (
         SELECT sum(paid_amount - refunded_amount) AS net FROM crm.purchase
         WHERE business_id = v.business_id AND booking_id = v.booking_id) p ON true
       WHERE v.business_id = $1 AND v.client_id = $2 ORDER BY v.starts_at, v.booking_id`,
      [tx.businessId, clientId],
    );
    return rows.map((row) => ({ ...row, worth: Number(row.worth) }));
  }

  /** The next booking of each of the given clients after `now`, for those who have one. */
  async nextBookings(tx: Tx, clientIds: readonly string[], now: Date): Promise<ReadonlyMap<string, Date>> {
    if (clientIds.length === 0) return new Map();
    const rows = await tx.query<{ clientId: string; startsAt: Date }>(
      `SELECT client_id AS "clientId", min(starts_at) AS "startsAt" FROM crm.visit
       WHERE business_id = $1 AND client_id = ANY($2::uuid[]) AND starts_at > $3
         AND status = ANY($4::text[])
       GROUP BY client_id`,
      [tx.businessId, clientIds, now, openStatuses],
    );
    return new Map(rows.map((row) => [row.clientId, row.startsAt]));
  }
}
