import { Injectable } from '@nestjs/common';
import { prepared, type Tx } from '@stamgast/platform/database';
import type { WaitlistEntry } from '../../domain/waitlist/waitlist-entry.js';

const COLUMNS = `e.id, e.client_id AS "clientId", e.typed_name AS "typedName", e.source, e.service_ids AS "serviceIds", e.staff_id AS "staffId",
  e.location_id AS "locationId", e.from_date::text AS "fromDate", e.to_date::text AS "toDate", e.windows, e.party_size AS "partySize",
  e.notice_minutes AS "noticeMinutes", e.note, e.session_id AS "sessionId", e.passed_over AS "passedOver", e.state, e.end_reason AS "endReason", e.booking_id AS "bookingId",
  e.created_at AS "createdAt", e.updated_at AS "updatedAt", e.version`;

const ANYBODY = prepared(
  `SELECT 1 FROM booking.waitlist_entry WHERE business_id = $1 AND session_id IS NULL AND state IN ('open', 'offered') LIMIT 1`,
);

/** What a list of the waiting can be narrowed to. */
export interface WaitlistFilter {
  readonly states: readonly string[] | null;
  readonly serviceId: string | null;
  readonly clientId: string | null;
  readonly sessionId: string | null;
  /** A local day that they would come on. */
  readonly day: string | null;
  /** Instant and id of the last one seen. */
  readonly after: readonly [at: string, id: string] | null;
  readonly limit: number;
}

/** The waiting list, whoever came first standing first. */
@Injectable()
export class WaitlistEntryRepository {
  async byId(tx: Tx, id: string): Promise<WaitlistEntry | null> {
    const [entry] = await tx.query<WaitlistEntry>(
      `SELECT ${COLUMNS} FROM booking.waitlist_entry e WHERE e.business_id = $1 AND e.id = $2`,
      [tx.businessId, id],
    );
    return entry ?? null;
  }

  /** As `byId`, held to the end of the transaction. */
  async lock(tx: Tx, id: string): Promise<WaitlistEntry | null> {
    const [entry] = await tx.query<WaitlistEntry>(
      `SELECT ${COLUMNS} FROM booking.waitlist_entry e WHERE e.business_id = $1 AND e.id = $2 FOR UPDATE`,
      [tx.businessId, id],
    );
    return entry ?? null;
  }

  /** Whether anybody waits for a time. */
  async anybodyWaits(tx: Tx): Promise<boolean> {
    return (await tx.query(ANYBODY, [tx.businessId])).length > 0;
  }

  /** Those who wait for a time and have no offer, in the order in which they came. */
  async open(tx: Tx, most: number): Promise<WaitlistEntry[]> {
    return tx.query<WaitlistEntry>(
      `SELECT ${COLUMNS} FROM booking.waitlist_entry e WHERE e.business_id = $1 AND e.state = 'open' AND e.session_id IS NULL
       ORDER BY e.created_at, e.id LIMIT $2`,
      [tx.businessId, most],
    );
  }

  async waitingOf(tx: Tx, clientId: string): Promise<WaitlistEntry[]> {
    return tx.query<WaitlistEntry>(
      `SELECT ${COLUMNS} FROM booking.waitlist_entry e
       WHERE e.business_id = $1 AND e.client_id = $2 AND e.state IN ('open', 'offered') ORDER BY e.created_at, e.id`,
      [tx.businessId, clientId],
    );
  }

  /** How many wait for the same, would come on one of the same days, and came before. */
  async countAhead(tx: Tx, entry: WaitlistEntry): Promise<number> {
    const [row] = await tx.query<{ ahead: number }>(
      `SELECT count(*)::int AS ahead FROM booking.waitlist_entry WHERE business_id = $1 AND state IN ('open', 'offered')
         AND service_ids = $2::uuid[] AND location_id = $3 AND from_date <= $4 AND to_date >= $5
         AND ($6::uuid IS NULL OR staff_id IS NULL OR staff_id = $6) AND session_id IS NOT DISTINCT FROM $8
         AND (created_at, id) < ((SELECT created_at FROM booking.waitlist_entry WHERE business_id = $1 AND id = $7), $7)`,
      [
        tx.businessId,
        entry.serviceIds,
        entry.locationId,
        entry.toDate,
        entry.fromDate,
        entry.staffId,
        entry.id,
        entry.sessionId,
      ],
    );
    return row?.ahead ?? 0;
  }

  /** Whether a booking came to somebody who had waited for a seat. */
  async endedWith(tx: Tx, bookingId: string): Promise<boolean> {
    const rows = await tx.query(
      `SELECT 1 FROM booking.waitlist_entry WHERE business_id = $1 AND booking_id = $2 AND session_id IS NOT NULL`,
      [tx.businessId, bookingId],
    );
    return rows.length > 0;
  }

  async list(tx: Tx, filter: WaitlistFilter): Promise<WaitlistEntry[]> {
    return tx.query<WaitlistEntry>(
      `SELECT ${COLUMNS} FROM booking.waitlist_entry e
       WHERE e.business_id = $1 AND ($2::text[] IS NULL OR e.state = ANY ($2)) AND ($3::uuid IS NULL OR $3 = ANY (e.service_ids))
         AND ($9::uuid IS NULL OR e.session_id = $9)
         AND ($4::uuid IS NULL OR e.client_id = $4) AND ($5::date IS NULL OR $5 BETWEEN e.from_date AND e.to_date)
         AND ($6::timestamptz IS NULL OR (date_trunc('milliseconds', e.created_at), e.id) > ($6, $7::uuid))
       ORDER BY date_trunc('milliseconds', e.created_at), e.id LIMIT $8`,
      [
        tx.businessId,
        filter.states,
        filter.serviceId,
        filter.clientId,
        filter.day,
        filter.after?.[0] ?? null,
        filter.after?.[1] ?? null,
        filter.limit,
        filter.sessionId,
      ],
    );
  }

  async insert(tx: Tx, entry: WaitlistEntry): Promise<void> {
    await tx.query(
      `INSERT INTO booking.waitlist_entry (business_id, id, client_id, typed_name, source, service_ids, staff_id, location_id, from_date, to_date,
         windows, party_size, notice_minutes, note, state, created_at, updated_at, session_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $16, $17)`,
      [
        tx.businessId,
        entry.id,
        entry.clientId,
        entry.typedName,
        entry.source,
        entry.serviceIds,
        entry.staffId,
        entry.locationId,
        entry.fromDate,
        entry.toDate,
        JSON.stringify(entry.windows),
        entry.partySize,
        entry.noticeMinutes,
        entry.note,
        entry.state,
        entry.createdAt,
        entry.sessionId,
      ],
    );
  }

  /** Stores an entry that is held, and counts its version. */
  async update(tx: Tx, entry: WaitlistEntry): Promise<void> {
    await tx.query(
      `UPDATE booking.waitlist_entry SET staff_id = $3, from_date = $4, to_date = $5, windows = $6, party_size = $7, notice_minutes = $8,
         note = $9, state = $10, end_reason = $11, booking_id = $12, updated_at = $13, version = version + 1
       WHERE business_id = $1 AND id = $2`,
      [
        tx.businessId,
        entry.id,
        entry.staffId,
        entry.fromDate,
        entry.toDate,
        JSON.stringify(entry.windows),
        entry.partySize,
        entry.noticeMinutes,
        entry.note,
        entry.state,
        entry.endReason,
        entry.bookingId,
        tx.now,
      ],
    );
  }
}
