import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { Booking } from '../../domain/booking/booking.js';
import { BOOKING, bookingOf, type BookingRow } from './booking-columns.js';

@Injectable()
export class UpcomingReadModel {
  /** The first visit of a client that is requested or confirmed and has not begun. */
  async nextOf(tx: Tx, clientId: string): Promise<Booking | null> {
    const [row] = await tx.query<BookingRow>(
      `SELECT ${BOOKING} FROM booking.booking b
       WHERE b.business_id = $1 AND b.client_id = $2 AND b.starts_at > $3 AND b.status IN ('requested', 'confirmed')
       ORDER BY b.starts_at LIMIT 1`,
      [tx.businessId, clientId, tx.now],
    );
    return row ? bookingOf(row) : null;
  }

  /** How many visits a client has ahead that were booked from outside, a series or a course as one; counted up to `most`. */
  async countAhead(tx: Tx, clientId: string, most: number): Promise<number> {
    const rows = await tx.query(
      `SELECT DISTINCT coalesce(b.series_id, (SELECT t.place_id FROM booking.class_seat t
           WHERE t.business_id = b.business_id AND t.booking_id = b.id), b.id)
       FROM booking.booking b WHERE b.business_id = $1 AND b.client_id = $2 AND b.starts_at > $3
         AND b.status IN ('requested', 'confirmed') AND b.source = 'online' LIMIT $4`,
      [tx.businessId, clientId, tx.now, most],
    );
    return rows.length;
  }
}
