import type { Deposit } from './booking-terms.js';
import { feeAmount } from './fees.js';
import type { DepositAudience, VisitTerms } from './visit-terms.js';

/** What one service says about paying ahead: a share, a sum, or nothing; null: as the business does. */
export type ServiceDeposit =
  | { readonly kind: 'none' }
  | { readonly kind: 'percent'; readonly percent: number }
  | { readonly kind: 'fixed'; readonly amount: number };

export interface PricedService {
  readonly price: number;
  readonly deposit: ServiceDeposit | null;
}

/** How a client stands with the business, as far as deposits ask. */
export interface ClientStanding {
  readonly isNew: boolean;
  readonly hasMissed: boolean;
  /** Missed too often of late (D53), or the owner has said so. */
  readonly mustPay: boolean;
  /** The owner trusts them, whatever the rules say. */
  readonly trusted: boolean;
}

/** Whether this client pays ahead at all (D50, D53). */
export function owesDeposit(terms: VisitTerms, client: ClientStanding): boolean {
  if (client.trusted) return terms.depositFor === 'all';
  if (client.mustPay) return true;
  const asked: Readonly<Record<DepositAudience, boolean>> = {
    nobody: false,
    all: true,
    new_clients: client.isNew,
    no_show_history: client.hasMissed,
  };
  return asked[terms.depositFor];
}

/** The sum over the services of a visit, each never above its price (D50). */
export function depositAmount(terms: VisitTerms, services: readonly PricedService[]): number {
  return services.reduce((sum, { price, deposit }) => {
    if (deposit?.kind === 'none') return sum;
    if (deposit?.kind === 'fixed') return sum + Math.min(price, deposit.amount);
    return sum + feeAmount(price, deposit?.percent ?? terms.depositPercent);
  }, 0);
}

/**
 * What becomes of a deposit when the visit does not take place: what was paid is kept up to the fee and the rest goes
 * back; what was never paid is asked for no longer (D50).
 */
export function settledDeposit(deposit: Deposit | null, fee: number, returnAs: VisitTerms['depositReturnAs']) {
  if (deposit?.state === 'due') return { ...deposit, state: 'released' as const };
  if (deposit?.state !== 'recorded') return deposit;
  return splitOff(deposit, Math.min(deposit.amount, fee), returnAs);
}

/** A deposit of which so much is kept, as a fee or towards the bill; the rest goes back. */
function splitOff(deposit: Deposit, kept: number, returnAs: VisitTerms['depositReturnAs']): Deposit {
  const returnedAmount = deposit.amount - kept;
  return {
    ...deposit,
    state: kept > 0 ? 'kept' : 'returned',
    keptAmount: kept,
    returnedAmount,
    returnAs: returnedAmount > 0 ? returnAs : null,
  };
}

/** A deposit that went into the bill; what the bill does not need goes back. */
export function appliedDeposit(deposit: Deposit, bill: number, returnAs: VisitTerms['depositReturnAs']): Deposit {
  return { ...splitOff(deposit, Math.min(deposit.amount, bill), returnAs), state: 'applied' };
}

/** A deposit as it was before the visit ended one way or another. */
export function reopenedDeposit(deposit: Deposit | null): Deposit | null {
  if (!deposit || deposit.state === 'applied') return deposit;
  const state = deposit.paidAt ? ('recorded' as const) : ('due' as const);
  return { ...deposit, state, dueAt: null, keptAmount: 0, returnedAmount: 0, returnAs: null };
}
