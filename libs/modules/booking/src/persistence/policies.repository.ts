import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import { defaultPolicies, type Policies } from '../domain/policies.js';
import { defaultTerms, type VisitTerms } from '../domain/terms/visit-terms.js';
import { PoliciesEntity } from './setup.entities.js';

@Injectable()
export class PoliciesRepository {
  /** The defaults until the business has decided otherwise. */
  async load(tx: Tx): Promise<Policies> {
    const row = await tx.manager.findOneBy(PoliciesEntity, { businessId: tx.businessId });
    if (!row) return defaultPolicies;
    const { businessId: _business, terms, ...policies } = row;
    return { ...defaultTerms, ...terms, ...(policies as Omit<Policies, keyof VisitTerms>) };
  }

  /** False when the version is no longer the newest. */
  async update(tx: Tx, version: number, change: Partial<Omit<Policies, 'version'>>): Promise<boolean> {
    const insertion = tx.manager.createQueryBuilder().insert().into(PoliciesEntity).orIgnore();
    await insertion.values({ ...apart(defaultPolicies).columns, terms: {}, businessId: tx.businessId }).execute();
    const { columns, terms } = apart(change);
    const result = await tx.manager
      .createQueryBuilder()
      .update(PoliciesEntity)
      .set({ ...columns, terms: () => 'terms || :terms::jsonb', version: () => 'version + 1' })
      .setParameter('terms', JSON.stringify(terms))
      .where({ businessId: tx.businessId, version })
      .execute();
    return result.affected === 1;
  }
}

/** The terms are kept together, in one column. */
function apart(policies: Partial<Policies>) {
  const entries = Object.entries(policies);
  const terms = Object.fromEntries(entries.filter(([name]) => name in defaultTerms));
  const columns = Object.fromEntries(entries.filter(([name]) => !(name in defaultTerms)));
  return { columns, terms } as { columns: Partial<Omit<Policies, keyof VisitTerms>>; terms: Partial<VisitTerms> };
}
