import { Injectable } from '@nestjs/common';
import { prepared, type Tx } from '@stamgast/platform/database';
import type { Business } from '../domain/business.js';
import { BusinessEntity } from './identity.entities.js';

export type BusinessChange = Partial<Pick<Business, 'name' | 'country' | 'timeZone' | 'locale' | 'setupDismissed'>>;

const BUSINESS = prepared(`SELECT business_id AS id, name, slug, country, time_zone AS "timeZone", currency, locale,
  test_mode AS "testMode", setup_dismissed AS "setupDismissed", version FROM identity.business WHERE business_id = $1`);

@Injectable()
export class BusinessRepository {
  async insert(tx: Tx, business: Business): Promise<void> {
    const { id: businessId, ...rest } = business;
    await tx.manager.insert(BusinessEntity, { businessId, ...rest });
  }

  /** False when another business has the address. */
  async claimSlug(tx: Tx, slug: string): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO platform.business_directory (slug, business_id) VALUES ($1, $2) ON CONFLICT (slug) DO NOTHING RETURNING slug`,
      [slug, tx.businessId],
    );
    return rows.length > 0;
  }

  /** Starts the business's clock `offset` milliseconds ahead of real time. */
  async setClock(tx: Tx, offset: number): Promise<void> {
    await tx.query(
      `INSERT INTO platform.business_clock (business_id, clock_offset) VALUES ($1, $2)
       ON CONFLICT (business_id) DO UPDATE SET clock_offset = excluded.clock_offset`,
      [tx.businessId, offset],
    );
  }

  async load(tx: Tx): Promise<Business> {
    const [row] = await tx.query<Business>(BUSINESS, [tx.businessId]);
    if (!row) throw new Error('The transaction belongs to no business');
    return row;
  }

  /** Says nothing of the business, so that whoever changes that need not look again. */
  async dismissSetup(tx: Tx, dismissed: boolean): Promise<void> {
    await tx.query(`UPDATE identity.business SET setup_dismissed = $2 WHERE business_id = $1`, [
      tx.businessId,
      dismissed,
    ]);
  }

  /** False when the version is no longer the newest. */
  async update(tx: Tx, version: number, change: BusinessChange): Promise<boolean> {
    const result = await tx.manager
      .createQueryBuilder()
      .update(BusinessEntity)
      .set({ ...change, version: () => 'version + 1' })
      .where({ businessId: tx.businessId, version })
      .execute();
    return result.affected === 1;
  }
}
