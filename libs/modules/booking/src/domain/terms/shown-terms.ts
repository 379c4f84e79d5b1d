import type { Money } from '@stamgast/kernel';
import { approvalFor, type ServiceTerms } from './agreement.js';
import { depositAmount } from './deposits.js';
import type { VisitTerms } from './visit-terms.js';

/** What a stranger may know of a service's terms: what everybody is asked, and that some are asked more, but never who. */
export function shownTerms(
  terms: VisitTerms,
  own: ServiceTerms | undefined,
  price: number,
  money: (amount: number) => Money,
) {
  const amount = depositAmount(terms, [{ price, deposit: own?.deposit ?? null }]);
  const everybody = terms.depositFor === 'all' && amount > 0;
  const somebody = amount > 0 && (terms.depositFor !== 'nobody' || terms.trustRule);
  const deposit = everybody ? ('always' as const) : somebody ? ('sometimes' as const) : ('never' as const);
  return { approval: approvalFor(terms, [own]), deposit, depositAmount: everybody ? money(amount) : null };
}
