import { Injectable } from '@nestjs/common';
import type { BookingStatus } from '@stamgast/contracts';
import { prepared, type Tx } from '@stamgast/platform/database';
import type { ClassSeat, SeatAllowance } from '../../domain/classes/class-session.js';

const HOLD = prepared(`SELECT c.id FROM booking.class_session c
  WHERE c.business_id = $1 AND c.id = (SELECT t.session_id FROM booking.class_seat t WHERE t.business_id = $1 AND t.booking_id = $2)
  FOR NO KEY UPDATE`);

/** The seats of sessions. Whoever counts them holds the row of the session. */
@Injectable()
export class ClassSeatRepository {
  /** Holds the session that a booking has seats in, if it has any; comes before the lock of the booking. */
  holdSessionOf(tx: Tx, bookingId: string): void {
    tx.send(HOLD, [tx.businessId, bookingId]);
  }

  /** Gives seats as far as they may be given; false where there are not enough, or the session was cancelled. */
  async take(tx: Tx, { sessionId, seats }: ClassSeat, allowance: SeatAllowance): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE booking.class_session SET seats_taken = seats_taken + $3, updated_at = $5,
         extra_seats = CASE $4 WHEN 'override' THEN greatest(extra_seats, seats_taken + $3 - capacity) ELSE extra_seats END
       WHERE business_id = $1 AND id = $2 AND status <> 'cancelled' AND ($4 = 'override'
         OR seats_taken + $3 <= CASE $4 WHEN 'online' THEN online_capacity - queue_seats WHEN 'queue' THEN online_capacity
           ELSE capacity END)
       RETURNING id`,
      [tx.businessId, sessionId, seats, allowance, tx.now],
    );
    return rows.length > 0;
  }

  /** Takes seats back; those beyond the capacity go first. */
  async giveBack(tx: Tx, { sessionId, seats }: ClassSeat): Promise<void> {
    await tx.query(
      `UPDATE booking.class_session SET seats_taken = seats_taken - $3, updated_at = $4,
         extra_seats = greatest(0, least(extra_seats, seats_taken - $3 - capacity))
       WHERE business_id = $1 AND id = $2`,
      [tx.businessId, sessionId, seats, tx.now],
    );
  }

  /** Writes down which seats a booking has, new or moved. */
  async keep(tx: Tx, bookingId: string, { sessionId, seats }: ClassSeat): Promise<void> {
    await tx.query(
      `INSERT INTO booking.class_seat (business_id, booking_id, session_id, seats) VALUES ($1, $2, $3, $4)
       ON CONFLICT (business_id, booking_id) DO UPDATE SET session_id = excluded.session_id, seats = excluded.seats`,
      [tx.businessId, bookingId, sessionId, seats],
    );
  }

  /** Ids of the bookings with seats in a session, in the order in which they were made. */
  async bookingsIn(tx: Tx, sessionId: string, statuses: readonly BookingStatus[] | null): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT b.id FROM booking.class_seat t JOIN booking.booking b ON b.business_id = t.business_id AND b.id = t.booking_id
       WHERE t.business_id = $1 AND t.session_id = $2 AND ($3::text[] IS NULL OR b.status = ANY ($3)) ORDER BY b.created_at, b.id`,
      [tx.businessId, sessionId, statuses],
    );
    return rows.map((row) => row.id);
  }
}
