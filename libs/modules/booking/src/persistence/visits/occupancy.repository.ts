import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { OccupiedTime } from '../../domain/visit/occupied-time.js';
import { occupancyColumns } from './booking.repository.js';

/** The time that bookings take of their staff. Whoever takes time has locked the staff before; giving back needs no lock. */
@Injectable()
export class OccupancyRepository {
  /** Takes a booking's time; false when some of it is somebody else's. */
  async take(tx: Tx, bookingId: string, occupied: readonly OccupiedTime[], exclusive: boolean): Promise<boolean> {
    const [row] = await tx.query<{ taken: number }>(
      `WITH taken AS (
         INSERT INTO booking.occupancy (business_id, id, staff_id, resource_id, kind, booking_id, appointment_id, during, exclusive,
           from_minute, until_minute, buffer_before, buffer_after)
         SELECT $1, CASE o.part WHEN 0 THEN o.appointment_id ELSE gen_random_uuid() END, o.staff_id, o.resource_id, 'appointment', $2, o.appointment_id, tstzrange(o.from_at, o.to_at), $4,
           o.from_minute, o.until_minute, o.buffer_before, o.buffer_after
         FROM jsonb_to_recordset($3::jsonb) AS o (appointment_id uuid, part integer, staff_id uuid, resource_id uuid, from_at timestamptz, to_at timestamptz,
           from_minute integer, until_minute integer, buffer_before integer, buffer_after integer)
         ON CONFLICT DO NOTHING RETURNING 1)
       SELECT count(*)::int AS taken FROM taken`,
      [tx.businessId, bookingId, JSON.stringify(occupied.map(occupancyColumns)), exclusive],
    );
    return row?.taken === occupied.length;
  }

  /** Gives all of a booking's time back. */
  async release(tx: Tx, bookingId: string): Promise<void> {
    await tx.query(`DELETE FROM booking.occupancy WHERE business_id = $1 AND booking_id = $2`, [
      tx.businessId,
      bookingId,
    ]);
  }

  /** A visit that is over keeps its place in the calendar but guards it no longer. */
  async settle(tx: Tx, bookingId: string): Promise<void> {
    await tx.query(
      `UPDATE booking.occupancy SET exclusive = false WHERE business_id = $1 AND booking_id = $2 AND exclusive`,
      [tx.businessId, bookingId],
    );
  }
}
