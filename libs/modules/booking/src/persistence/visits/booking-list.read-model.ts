import { Injectable } from '@nestjs/common';
import type { BookingStatus } from '@stamgast/contracts';
import type { Tx } from '@stamgast/platform/database';
import type { Booking } from '../../domain/booking/booking.js';
import { BOOKING, bookingOf, type BookingRow } from './booking-columns.js';

export interface BookingFilter {
  /** Visits that begin in `[from, to)`; each end may be open. */
  readonly from: Date | null;
  readonly to: Date | null;
  readonly staffId: string | null;
  readonly clientId: string | null;
  readonly statuses: readonly BookingStatus[] | null;
  /** With it the order is that of the changes, without it that of the starts. */
  readonly changedAfter: Date | null;
  /** Instant and id of the last one seen. */
  readonly after: readonly [at: string, id: string] | null;
  readonly limit: number;
}

const FILTER = `b.business_id = $1 AND ($2::timestamptz IS NULL OR b.starts_at >= $2) AND ($3::timestamptz IS NULL OR b.starts_at < $3)
  AND ($4::uuid IS NULL OR EXISTS (SELECT 1 FROM booking.appointment p
    WHERE p.business_id = $1 AND p.booking_id = b.id AND p.staff_id = $4))
  AND ($5::uuid IS NULL OR b.client_id = $5) AND ($6::text[] IS NULL OR b.status = ANY ($6))`;

const BY_START = `SELECT ${BOOKING} FROM booking.booking b
  WHERE ${FILTER} AND ($7::timestamptz IS NULL OR (b.starts_at, b.id) > ($7, $8::uuid))
  ORDER BY b.starts_at, b.id LIMIT $9`;

const BY_CHANGE = `SELECT ${BOOKING} FROM booking.booking b
  WHERE ${FILTER} AND b.updated_at > $10 AND ($7::timestamptz IS NULL OR (b.updated_at, b.id) > ($7, $8::uuid))
  ORDER BY b.updated_at, b.id LIMIT $9`;

const BY_ID = `SELECT ${BOOKING} FROM booking.booking b
  WHERE b.business_id = $1 AND b.id = ANY ($2::uuid[]) ORDER BY b.starts_at, b.id`;

/** Bookings for lists and calendars. */
@Injectable()
export class BookingListReadModel {
  /** By their start. */
  async ofIds(tx: Tx, ids: readonly string[]): Promise<Booking[]> {
    return (await tx.query<BookingRow>(BY_ID, [tx.businessId, ids])).map(bookingOf);
  }

  async load(tx: Tx, filter: BookingFilter): Promise<Booking[]> {
    const { from, to, staffId, clientId, statuses, changedAfter, after, limit } = filter;
    const parameters = [
      tx.businessId,
      from,
      to,
      staffId,
      clientId,
      statuses,
      after?.[0] ?? null,
      after?.[1] ?? null,
      limit,
    ];
    const rows = changedAfter
      ? await tx.query<BookingRow>(BY_CHANGE, [...parameters, changedAfter])
      : await tx.query<BookingRow>(BY_START, parameters);
    return rows.map(bookingOf);
  }
}
