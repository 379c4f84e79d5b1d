import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { TimeOff } from '../domain/time-off.js';

const minuteMilliseconds = 60_000;

/** The time that time off takes, beside that of visits: nothing else can be put there. The staff row is locked first. */
@Injectable()
export class TimeOffOccupancyRepository {
  /**
   * False when something else has the time. What is not exclusive is taken all the same, over visits that stay where
   * they are; nothing new is offered there.
   */
  async take(tx: Tx, timeOff: TimeOff, exclusive: boolean): Promise<boolean> {
    const { id, staffId, startsAt, endsAt } = timeOff;
    const rows = await tx.query(
      `INSERT INTO booking.occupancy
         (business_id, id, staff_id, kind, time_off_id, during, exclusive, from_minute, until_minute)
       VALUES ($1, $2, $3, 'time_off', $2, tstzrange($4, $5), $6, $7, $8) ON CONFLICT DO NOTHING RETURNING id`,
      [
        tx.businessId,
        id,
        staffId,
        startsAt,
        endsAt,
        exclusive,
        Math.floor(startsAt.getTime() / minuteMilliseconds),
        Math.ceil(endsAt.getTime() / minuteMilliseconds),
      ],
    );
    return rows.length > 0;
  }

  async release(tx: Tx, timeOffId: string): Promise<void> {
    await tx.query(`DELETE FROM booking.occupancy WHERE business_id = $1 AND id = $2 AND time_off_id = $2`, [
      tx.businessId,
      timeOffId,
    ]);
  }

  /** The visits that have some of the time. */
  async bookingsIn(tx: Tx, { staffId, startsAt, endsAt }: TimeOff): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT DISTINCT booking_id AS id FROM booking.occupancy
       WHERE business_id = $1 AND staff_id = $2 AND exclusive AND during && tstzrange($3, $4) AND booking_id IS NOT NULL
       ORDER BY booking_id`,
      [tx.businessId, staffId, startsAt, endsAt],
    );
    return rows.map((row) => row.id);
  }

  /** Everything booked in the time that is still to come or going on, whether it is guarded or not. */
  async visitsIn(tx: Tx, { staffId, startsAt, endsAt }: TimeOff): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT b.id FROM booking.booking b
       WHERE b.business_id = $1 AND b.status IN ('requested', 'confirmed', 'arrived', 'in_progress')
         AND EXISTS (SELECT 1 FROM booking.appointment a WHERE a.business_id = $1 AND a.booking_id = b.id
           AND a.staff_id = $2 AND a.starts_at < $4 AND a.ends_at > $3)
       ORDER BY b.starts_at, b.id LIMIT 200`,
      [tx.businessId, staffId, startsAt, endsAt],
    );
    return rows.map((row) => row.id);
  }
}
