import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { Hold } from '../../domain/hold.js';
import type { OccupiedTime } from '../../domain/visit/occupied-time.js';
import { occupancyColumns } from './booking.repository.js';

/** Holds with the time that they keep. Whoever takes time has locked its staff and resources before. */
@Injectable()
export class HoldRepository {
  /** False when some of the time is somebody else's. */
  async insert(tx: Tx, hold: Hold, occupied: readonly OccupiedTime[]): Promise<boolean> {
    const [row] = await tx.query<{ taken: number }>(
      `WITH hold AS (
         INSERT INTO booking.hold (business_id, id, holder, starts_at, ends_at, staff_ids, service_ids, expires_at, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)),
       taken AS (
         INSERT INTO booking.occupancy (business_id, id, staff_id, resource_id, kind, hold_id, expires_at, during, exclusive,
           from_minute, until_minute, buffer_before, buffer_after)
         SELECT $1, gen_random_uuid(), o.staff_id, o.resource_id, 'hold', $2, $8, tstzrange(o.from_at, o.to_at), true,
           o.from_minute, o.until_minute, o.buffer_before, o.buffer_after
         FROM jsonb_to_recordset($10::jsonb) AS o (staff_id uuid, resource_id uuid, from_at timestamptz, to_at timestamptz,
           from_minute integer, until_minute integer, buffer_before integer, buffer_after integer)
         ON CONFLICT DO NOTHING RETURNING 1)
       SELECT count(*)::int AS taken FROM taken`,
      [
        tx.businessId,
        hold.id,
        hold.holder,
        hold.startsAt,
        hold.endsAt,
        hold.staffIds,
        hold.serviceIds,
        hold.expiresAt,
        tx.now,
        JSON.stringify(occupied.map(occupancyColumns)),
      ],
    );
    return row?.taken === occupied.length;
  }

  /** A hold that has not expired; null otherwise. */
  async live(tx: Tx, id: string): Promise<Hold | null> {
    const [hold] = await tx.query<Hold>(
      `SELECT id, holder, starts_at AS "startsAt", ends_at AS "endsAt", service_ids AS "serviceIds", staff_ids AS "staffIds",
         expires_at AS "expiresAt" FROM booking.hold WHERE business_id = $1 AND id = $2 AND expires_at > $3`,
      [tx.businessId, id, tx.now],
    );
    return hold ?? null;
  }

  /** How many a holder has, after those that have expired long ago are gone. */
  async countOf(tx: Tx, holder: string): Promise<number> {
    await tx.query(`DELETE FROM booking.hold WHERE business_id = $1 AND holder = $2 AND expires_at <= $3`, [
      tx.businessId,
      holder,
      tx.now,
    ]);
    const rows = await tx.query(`SELECT 1 FROM booking.hold WHERE business_id = $1 AND holder = $2`, [
      tx.businessId,
      holder,
    ]);
    return rows.length;
  }

  /** Keeps the time until another instant than was said. */
  async moveEnd(tx: Tx, id: string, expiresAt: Date): Promise<void> {
    await tx.query(`UPDATE booking.hold SET expires_at = $3 WHERE business_id = $1 AND id = $2`, [
      tx.businessId,
      id,
      expiresAt,
    ]);
    await tx.query(`UPDATE booking.occupancy SET expires_at = $3 WHERE business_id = $1 AND hold_id = $2`, [
      tx.businessId,
      id,
      expiresAt,
    ]);
  }

  /** Gives the time back; false where it is gone already. */
  async release(tx: Tx, id: string): Promise<boolean> {
    const rows = await tx.query(`DELETE FROM booking.hold WHERE business_id = $1 AND id = $2 RETURNING id`, [
      tx.businessId,
      id,
    ]);
    return rows.length > 0;
  }
}
