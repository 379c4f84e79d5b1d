import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { Booking } from '../../domain/booking/booking.js';
import type { BookingSeries } from '../../domain/series/booking-series.js';
import { BOOKING, bookingOf, type BookingRow } from '../visits/booking-columns.js';

const COLUMNS = `id, unit, every, count, until_date::text AS until, time_zone AS "timeZone", policy,
  visits, source, created_at AS "createdAt", version`;

/** Series and which bookings belong to them. */
@Injectable()
export class SeriesRepository {
  async insert(tx: Tx, series: Omit<BookingSeries, 'version'>): Promise<void> {
    await tx.query(
      `INSERT INTO booking.series (business_id, id, unit, every, count, until_date, time_zone, policy, visits, source, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        tx.businessId,
        series.id,
        series.unit,
        series.every,
        series.count,
        series.until,
        series.timeZone,
        series.policy,
        series.visits,
        series.source,
        series.createdAt,
      ],
    );
  }

  /** Makes bookings that have just been stored visits of a series, in this order. */
  async join(tx: Tx, seriesId: string, bookingIds: readonly string[]): Promise<void> {
    await tx.query(
      `UPDATE booking.booking b SET series_id = $2, series_position = w.position
       FROM unnest($3::uuid[]) WITH ORDINALITY AS w (id, position) WHERE b.business_id = $1 AND b.id = w.id`,
      [tx.businessId, seriesId, bookingIds],
    );
  }

  async byId(tx: Tx, id: string): Promise<BookingSeries | null> {
    const [row] = await tx.query<BookingSeries>(
      `SELECT ${COLUMNS} FROM booking.series WHERE business_id = $1 AND id = $2`,
      [tx.businessId, id],
    );
    return row ?? null;
  }

  /** Lets the changes of one series follow one another, to the end of the transaction. Comes before every other lock. */
  async lock(tx: Tx, id: string): Promise<BookingSeries | null> {
    const [row] = await tx.query<BookingSeries>(
      `SELECT ${COLUMNS} FROM booking.series WHERE business_id = $1 AND id = $2 FOR NO KEY UPDATE`,
      [tx.businessId, id],
    );
    return row ?? null;
  }

  /** The row is locked. */
  async countChange(tx: Tx, id: string): Promise<void> {
    await tx.query(`UPDATE booking.series SET version = version + 1 WHERE business_id = $1 AND id = $2`, [
      tx.businessId,
      id,
    ]);
  }

  /** Every booking of a series, whatever became of it, in its order. */
  async bookings(tx: Tx, id: string): Promise<Booking[]> {
    const rows = await tx.query<BookingRow>(
      `SELECT ${BOOKING} FROM booking.booking b WHERE b.business_id = $1 AND b.series_id = $2 ORDER BY b.series_position`,
      [tx.businessId, id],
    );
    return rows.map(bookingOf);
  }
}
