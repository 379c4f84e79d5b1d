import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { ServiceCategory } from '../domain/service.js';
import { everything, type SetupList } from './setup-list.js';
import { ServiceCategoryEntity } from './setup.entities.js';

export type ServiceCategoryChange = Partial<Pick<ServiceCategory, 'name' | 'position'>>;

const COLUMNS = `id, name, position, version`;

@Injectable()
export class ServiceCategoryRepository {
  async byId(tx: Tx, id: string): Promise<ServiceCategory | null> {
    const [row] = await tx.query<ServiceCategory>(
      `SELECT ${COLUMNS} FROM booking.service_category WHERE business_id = $1 AND id = $2`,
      [tx.businessId, id],
    );
    return row ?? null;
  }

  async list(tx: Tx, list: SetupList = everything): Promise<ServiceCategory[]> {
    return tx.query<ServiceCategory>(
      `SELECT ${COLUMNS} FROM booking.service_category
       WHERE business_id = $1 AND ($2::timestamptz IS NULL OR updated_at > $2)
         AND ($3::int IS NULL OR (position, id) > ($3, $4::uuid))
       ORDER BY position, id LIMIT $5`,
      [tx.businessId, list.updatedAfter, list.after?.[0] ?? null, list.after?.[1] ?? null, list.limit],
    );
  }

  /** The place after the last one. */
  async nextPosition(tx: Tx): Promise<number> {
    const [row] = await tx.query<{ next: number }>(
      `SELECT coalesce(max(position) + 1, 0)::int AS next FROM booking.service_category WHERE business_id = $1`,
      [tx.businessId],
    );
    return row?.next ?? 0;
  }

  async insert(tx: Tx, category: ServiceCategory): Promise<void> {
    await tx.manager.insert(ServiceCategoryEntity, {
      ...category,
      businessId: tx.businessId,
      createdAt: tx.now,
      updatedAt: tx.now,
    });
  }

  /** False when the version is no longer the newest. */
  async update(tx: Tx, id: string, version: number, change: ServiceCategoryChange): Promise<boolean> {
    const result = await tx.manager
      .createQueryBuilder()
      .update(ServiceCategoryEntity)
      .set({ ...change, updatedAt: tx.now, version: () => 'version + 1' })
      .where({ businessId: tx.businessId, id, version })
      .execute();
    return result.affected === 1;
  }

  /** False when the version is no longer the newest. Its services stay, without a category. */
  async remove(tx: Tx, id: string, version: number): Promise<boolean> {
    await tx.query(
      `UPDATE booking.service SET category_id = NULL, version = version + 1, updated_at = $3
       WHERE business_id = $1 AND category_id = $2`,
      [tx.businessId, id, tx.now],
    );
    const result = await tx.manager.delete(ServiceCategoryEntity, { businessId: tx.businessId, id, version });
    return result.affected === 1;
  }
}
