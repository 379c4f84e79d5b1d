import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { Segment } from '../domain/segment.js';
import { SegmentEntity } from './crm.entities.js';

@Injectable()
export class SegmentRepository {
  /** By name, from after a name and id on; one more than `limit`. */
  async page(tx: Tx, after: readonly (string | number | null)[] | null, limit: number): Promise<Segment[]> {
    const [name = null, id = null] = after ?? [];
    return tx.query<Segment>(
      `SELECT id, name, filter, created_at AS "createdAt", updated_at AS "updatedAt", version FROM crm.segment
       WHERE business_id = $1 AND ($2::text IS NULL OR (name, id) > ($2, $3::uuid)) ORDER BY name, id LIMIT $4`,
      [tx.businessId, name, id, limit + 1],
    );
  }

  async find(tx: Tx, id: string): Promise<Segment | null> {
    const row = await tx.manager.findOneBy(SegmentEntity, { businessId: tx.businessId, id });
    if (!row) return null;
    const { businessId: _business, ...segment } = row;
    return segment;
  }

  async insert(tx: Tx, segment: Segment): Promise<void> {
    const { filter, ...rest } = segment;
    await tx.manager.insert(SegmentEntity, { ...rest, filter: filter as never, businessId: tx.businessId });
  }

  /** False when somebody was faster. */
  async update(tx: Tx, { id, version, name, filter, updatedAt }: Segment): Promise<boolean> {
    const { affected } = await tx.manager.update(
      SegmentEntity,
      { businessId: tx.businessId, id, version },
      { name, filter: filter as never, updatedAt, version: version + 1 },
    );
    return affected === 1;
  }

  async remove(tx: Tx, id: string, version: number): Promise<boolean> {
    const { affected } = await tx.manager.delete(SegmentEntity, { businessId: tx.businessId, id, version });
    return affected === 1;
  }
}
