/** How a programme gives points. Amounts in minor units of the business's currency. */
export interface EarningRule {
  readonly kind: 'per_amount' | 'per_visit';
  /** Points for each visit, or for each full `perAmount`. */
  readonly points: number;
  readonly perAmount: number | null;
  readonly base: 'after_tax' | 'before_tax';
}

/** What was paid for a visit, refunds taken off. */
export interface PaidVisit {
  /** With tax, without what was paid by points. */
  readonly paid: number;
  /** The tax within it. */
  readonly tax: number;
}

/**
 * Points for one completed and paid visit (D62): whole steps only, so 105 kr at 1 point per 10 kr gives 10. Nothing is
 * earned on what points paid for, because `paid` does not hold it.
 */
export function pointsForVisit(rule: EarningRule, visit: PaidVisit): number {
  if (rule.kind === 'per_visit') return rule.points;
  if (rule.perAmount === null || rule.perAmount <= 0) return 0;
  const base = rule.base === 'after_tax' ? visit.paid : visit.paid - visit.tax;
  return Math.max(0, Math.floor(base / rule.perAmount)) * rule.points;
}
