import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { Booking } from '../../domain/booking/booking.js';
import type { BookedPlace } from '../../domain/courses/course.js';
import { BOOKING, bookingOf, type BookingRow } from '../visits/booking-columns.js';

type PlaceRow = Omit<BookedPlace, 'priceAmount'> & { readonly priceAmount: string };

const PLACE = `p.id, p.course_id AS "courseId", p.seats, p.price_amount AS "priceAmount", p.source, p.created_at AS "createdAt"`;

/** Places in courses: which bookings of seats belong together. */
@Injectable()
export class CoursePlaceRepository {
  async insert(tx: Tx, place: BookedPlace): Promise<void> {
    await tx.query(
      `INSERT INTO booking.course_place (business_id, id, course_id, seats, price_amount, source, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [tx.businessId, place.id, place.courseId, place.seats, place.priceAmount, place.source, place.createdAt],
    );
  }

  /** Makes a booking of seats part of a place. */
  async join(tx: Tx, placeId: string, bookingId: string): Promise<void> {
    await tx.query(`UPDATE booking.class_seat SET place_id = $3 WHERE business_id = $1 AND booking_id = $2`, [
      tx.businessId,
      bookingId,
      placeId,
    ]);
  }

  async byId(tx: Tx, id: string): Promise<BookedPlace | null> {
    const [row] = await tx.query<PlaceRow>(
      `SELECT ${PLACE} FROM booking.course_place p WHERE p.business_id = $1 AND p.id = $2`,
      [tx.businessId, id],
    );
    return row ? { ...row, priceAmount: Number(row.priceAmount) } : null;
  }

  /** In the order in which they were booked. */
  async ofCourse(tx: Tx, courseId: string): Promise<BookedPlace[]> {
    const rows = await tx.query<PlaceRow>(
      `SELECT ${PLACE} FROM booking.course_place p WHERE p.business_id = $1 AND p.course_id = $2 ORDER BY p.created_at, p.id`,
      [tx.businessId, courseId],
    );
    return rows.map((row) => ({ ...row, priceAmount: Number(row.priceAmount) }));
  }

  /** The bookings of places, by their start, whatever became of them. */
  async bookings(tx: Tx, placeIds: readonly string[]): Promise<Booking[]> {
    const rows = await tx.query<BookingRow>(
      `SELECT ${BOOKING} FROM booking.booking b WHERE b.business_id = $1 AND b.id IN (
         SELECT t.booking_id FROM booking.class_seat t WHERE t.business_id = $1 AND t.place_id = ANY ($2::uuid[]))
       ORDER BY b.starts_at, b.id`,
      [tx.businessId, placeIds],
    );
    return rows.map(bookingOf);
  }

  /** How many seats of each course are somebody's still; courses without any are left out. */
  async seatsHeld(tx: Tx, courseIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await tx.query<{ courseId: string; seats: number }>(
      `SELECT p.course_id AS "courseId", sum(p.seats)::int AS seats FROM booking.course_place p
       WHERE p.business_id = $1 AND p.course_id = ANY ($2::uuid[]) AND EXISTS (
         SELECT 1 FROM booking.class_seat t JOIN booking.booking b ON b.business_id = t.business_id AND b.id = t.booking_id
         WHERE t.business_id = p.business_id AND t.place_id = p.id AND b.status IN ('confirmed', 'arrived', 'in_progress'))
       GROUP BY p.course_id`,
      [tx.businessId, courseIds],
    );
    return new Map(rows.map((row) => [row.courseId, row.seats]));
  }
}
