import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import { defaultPolicies, type Policies } from '../domain/policies.js';
import { PoliciesEntity } from './setup.entities.js';

@Injectable()
export class PoliciesRepository {
  /** The defaults until the business has decided otherwise. */
  async load(tx: Tx): Promise<Policies> {
    const row = await tx.manager.findOneBy(PoliciesEntity, { businessId: tx.businessId });
    if (!row) return defaultPolicies;
    const { businessId: _business, ...policies } = row;
    return policies as Policies;
  }

  /** False when the version is no longer the newest. */
  async update(tx: Tx, version: number, change: Partial<Omit<Policies, 'version'>>): Promise<boolean> {
    const insertion = tx.manager.createQueryBuilder().insert().into(PoliciesEntity).orIgnore();
    await insertion.values({ ...defaultPolicies, businessId: tx.businessId }).execute();
    const result = await tx.manager
      .createQueryBuilder()
      .update(PoliciesEntity)
      .set({ ...change, version: () => 'version + 1' })
      .where({ businessId: tx.businessId, version })
      .execute();
    return result.affected === 1;
  }
}
