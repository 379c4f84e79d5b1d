import { DomainError, roundHalfUp } from '@stamgast/kernel';
import { paymentsProblems } from './payments-problems.js';
import type { LineKind } from './sale.js';

export interface LineToPrice {
  readonly kind: Exclude<LineKind, 'discount' | 'reward'>;
  readonly name: string;
  readonly serviceId: string | null;
  readonly staffId: string | null;
  readonly quantity: number;
  /** Minor units, tax included. */
  readonly unitPrice: number;
  /** Percent. */
  readonly taxRate: number;
}

/** Something taken off the whole sale. */
export interface Deduction {
  readonly kind: 'discount' | 'reward';
  readonly name: string;
  /** Minor units, positive. */
  readonly amount: number;
}

export interface PricedLine {
  readonly kind: LineKind;
  readonly name: string;
  readonly serviceId: string | null;
  readonly staffId: string | null;
  readonly quantity: number;
  readonly unitPrice: number;
  readonly amount: number;
  readonly taxRate: number;
  readonly tax: number;
}

export interface PricedSale {
  readonly lines: readonly PricedLine[];
  readonly total: number;
  readonly tax: number;
}

/** The tax inside an amount that includes it: amount × rate / (100 + rate), half away from zero to the minor unit. */
export function taxWithin(amount: number, taxRate: number): number {
  return roundHalfUp((amount * taxRate) / (100 + taxRate));
}

/**
 * Prices a sale. A deduction takes its tax in proportion to what it is taken from, so that mixed rates come out right;
 * reductions are applied in the order given, and none takes more than is left.
 */
export function priceLines(wanted: readonly LineToPrice[], deductions: readonly Deduction[]): PricedSale {
  if (wanted.length === 0) throw new DomainError(paymentsProblems.sale_has_no_lines);
  const lines: PricedLine[] = wanted.map((line) => {
    const amount = line.quantity * line.unitPrice;
    return { ...line, amount, tax: taxWithin(amount, line.taxRate) };
  });
  const gross = lines.reduce((sum, line) => sum + line.amount, 0);
  const grossTax = lines.reduce((sum, line) => sum + line.tax, 0);
  let total = gross;
  let tax = grossTax;
  for (const { kind, name, amount } of deductions) {
    if (amount > total) throw new DomainError(paymentsProblems.discount_too_large);
    // The last deduction down to nothing takes all the tax that is left, so that nothing sold for nothing has none.
    const less = amount === total ? tax : roundHalfUp((amount * grossTax) / gross);
    const taxRate = gross === 0 ? 0 : Number(((100 * grossTax) / (gross - grossTax)).toFixed(2));
    lines.push({
      kind,
      name,
      serviceId: null,
      staffId: null,
      quantity: 1,
      unitPrice: 0 - amount,
      amount: 0 - amount,
      taxRate,
      tax: 0 - less,
    });
    total -= amount;
    tax -= less;
  }
  return { lines, total, tax };
}
