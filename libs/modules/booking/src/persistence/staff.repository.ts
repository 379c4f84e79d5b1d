import { Injectable } from '@nestjs/common';
import { prepared, type Tx } from '@stamgast/platform/database';
import type { Staff } from '../domain/staff.js';
import { everything, type SetupList } from './setup-list.js';
import { StaffEntity, StaffLocationEntity } from './setup.entities.js';

type StaffRow = Omit<Staff, 'locationIds' | 'services'>;
export type StaffChange = Partial<Omit<StaffRow, 'id' | 'version' | 'lastAssignedAt'>>;

const COLUMNS = `s.id, s.name, s.email, s.title, s.color, s.online, s.position, s.archived,
  s.last_assigned_at AS "lastAssignedAt", s.version,
  ARRAY(SELECT location_id FROM booking.staff_location l
    WHERE l.business_id = s.business_id AND l.staff_id = s.id ORDER BY location_id) AS "locationIds",
  coalesce((SELECT jsonb_agg(jsonb_build_object('staffId', l.staff_id, 'serviceId', l.service_id,
      'duration', l.duration, 'priceAmount', l.price_amount) ORDER BY l.service_id)
    FROM booking.staff_service l WHERE l.business_id = s.business_id AND l.staff_id = s.id), '[]') AS services`;

const LOCK = prepared(`WITH expired AS (DELETE FROM booking.occupancy
    WHERE business_id = $1 AND staff_id = ANY ($2::uuid[]) AND kind <> 'appointment' AND expires_at <= $3)
  SELECT id FROM booking.staff WHERE business_id = $1 AND id = ANY ($2::uuid[]) ORDER BY id FOR NO KEY UPDATE`);

@Injectable()
export class StaffRepository {
  async byId(tx: Tx, id: string): Promise<Staff | null> {
    const [staff] = await this.byIds(tx, [id]);
    return staff ?? null;
  }

  /** Archived ones included; in no order; unknown ids are left out. */
  async byIds(tx: Tx, ids: readonly string[]): Promise<Staff[]> {
    return tx.query<Staff>(
      `SELECT ${COLUMNS} FROM booking.staff s WHERE s.business_id = $1 AND s.id = ANY ($2::uuid[])`,
      [tx.businessId, ids],
    );
  }

  async list(tx: Tx, list: SetupList = everything): Promise<Staff[]> {
    return tx.query<Staff>(
      `SELECT ${COLUMNS} FROM booking.staff s
       WHERE s.business_id = $1 AND ($2 OR NOT s.archived) AND ($3::timestamptz IS NULL OR s.updated_at > $3)
         AND ($4::int IS NULL OR (s.position, s.id) > ($4, $5::uuid))
       ORDER BY s.position, s.id LIMIT $6`,
      [
        tx.businessId,
        list.includeArchived || list.updatedAfter !== null,
        list.updatedAfter,
        list.after?.[0] ?? null,
        list.after?.[1] ?? null,
        list.limit,
      ],
    );
  }

  /**
   * Locks the staff rows in id order: whoever writes their occupancy does this first. What was held for somebody who did
   * not come back in time is given back under the lock. Is not waited for: what is asked next is answered under it.
   */
  lock(tx: Tx, ids: readonly string[]): Promise<void> {
    tx.send(LOCK, [tx.businessId, ids, tx.now]);
    return Promise.resolve();
  }

  /** As `lock`; false when there is no such person. */
  async lockOne(tx: Tx, id: string): Promise<boolean> {
    const rows = await tx.query(LOCK, [tx.businessId, [id], tx.now]);
    return rows.length > 0;
  }

  /** Remembers for the round-robin policy whose turn it was. */
  async markAssigned(tx: Tx, id: string): Promise<void> {
    await tx.query(`UPDATE booking.staff SET last_assigned_at = $3 WHERE business_id = $1 AND id = $2`, [
      tx.businessId,
      id,
      tx.now,
    ]);
  }

  /** The place after the last one. */
  async nextPosition(tx: Tx): Promise<number> {
    const [row] = await tx.query<{ next: number }>(
      `SELECT coalesce(max(position) + 1, 0)::int AS next FROM booking.staff WHERE business_id = $1`,
      [tx.businessId],
    );
    return row?.next ?? 0;
  }

  /** Without locations and services. */
  async insert(tx: Tx, staff: StaffRow): Promise<void> {
    await tx.manager.insert(StaffEntity, {
      ...staff,
      businessId: tx.businessId,
      createdAt: tx.now,
      updatedAt: tx.now,
    });
  }

  /** False when the version is no longer the newest. */
  async update(tx: Tx, id: string, version: number, change: StaffChange): Promise<boolean> {
    const result = await tx.manager
      .createQueryBuilder()
      .update(StaffEntity)
      .set({ ...change, updatedAt: tx.now, version: () => 'version + 1' })
      .where({ businessId: tx.businessId, id, version })
      .execute();
    return result.affected === 1;
  }

  async replaceLocations(tx: Tx, staffId: string, locationIds: readonly string[]): Promise<void> {
    await tx.manager.delete(StaffLocationEntity, { businessId: tx.businessId, staffId });
    if (locationIds.length === 0) return;
    await tx.manager.insert(
      StaffLocationEntity,
      [...new Set(locationIds)].map((locationId) => ({ businessId: tx.businessId, staffId, locationId })),
    );
  }

  /** Who did any part of these bookings. */
  async ofBookings(tx: Tx, bookingIds: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT DISTINCT staff_id AS id FROM booking.appointment WHERE business_id = $1 AND booking_id = ANY ($2::uuid[])`,
      [tx.businessId, bookingIds],
    );
    return rows.map((row) => row.id);
  }
}
