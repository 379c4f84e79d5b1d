import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { Resource } from '../domain/resource.js';
import { everything, type SetupList } from './setup-list.js';
import { ResourceEntity } from './resource.entities.js';

export type ResourceChange = Partial<Pick<Resource, 'name' | 'kind' | 'position' | 'archived'>>;

const COLUMNS = `id, location_id AS "locationId", name, kind, position, archived, version`;

@Injectable()
export class ResourceRepository {
  async byId(tx: Tx, id: string): Promise<Resource | null> {
    const [row] = await tx.query<Resource>(
      `SELECT ${COLUMNS} FROM booking.resource WHERE business_id = $1 AND id = $2`,
      [tx.businessId, id],
    );
    return row ?? null;
  }

  async list(tx: Tx, list: SetupList = everything): Promise<Resource[]> {
    return tx.query<Resource>(
      `SELECT ${COLUMNS} FROM booking.resource
       WHERE business_id = $1 AND ($2 OR NOT archived) AND ($3::timestamptz IS NULL OR updated_at > $3)
         AND ($4::int IS NULL OR (position, id) > ($4, $5::uuid))
       ORDER BY position, id LIMIT $6`,
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

  /** The place after the last one. */
  async nextPosition(tx: Tx): Promise<number> {
    const [row] = await tx.query<{ next: number }>(
      `SELECT coalesce(max(position) + 1, 0)::int AS next FROM booking.resource WHERE business_id = $1`,
      [tx.businessId],
    );
    return row?.next ?? 0;
  }

  async insert(tx: Tx, resource: Resource): Promise<void> {
    await tx.manager.insert(ResourceEntity, {
      ...resource,
      businessId: tx.businessId,
      createdAt: tx.now,
      updatedAt: tx.now,
    });
  }

  /** False when the version is no longer the newest. */
  async update(tx: Tx, id: string, version: number, change: ResourceChange): Promise<boolean> {
    const result = await tx.manager
      .createQueryBuilder()
      .update(ResourceEntity)
      .set({ ...change, updatedAt: tx.now, version: () => 'version + 1' })
      .where({ businessId: tx.businessId, id, version })
      .execute();
    return result.affected === 1;
  }

  /** Locks the rows in id order: whoever writes their occupancy does this, after the staff have been locked. Expired holds end. */
  async lock(tx: Tx, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await tx.query(
      `WITH expired AS (DELETE FROM booking.occupancy
         WHERE business_id = $1 AND resource_id = ANY ($2::uuid[]) AND kind <> 'appointment' AND expires_at <= $3)
       SELECT id FROM booking.resource WHERE business_id = $1 AND id = ANY ($2::uuid[]) ORDER BY id FOR NO KEY UPDATE`,
      [tx.businessId, ids, tx.now],
    );
  }
}
