/** Below this many cases a share says more about chance than about the business. */
export const FEW_CASES = 10;

/** A share with what it is made of. */
export interface Rate {
  /** 0 to 1; null, not 0, where there is nothing to divide by. */
  readonly value: number | null;
  readonly numerator: number;
  readonly denominator: number;
  /** Too few cases to be shown as a share. */
  readonly few: boolean;
}

/** The share of `numerator` in `denominator`; `enough` is the number of cases from which it may be shown. */
export function rateOf(numerator: number, denominator: number, enough: number = FEW_CASES): Rate {
  return { value: quotient(numerator, denominator), numerator, denominator, few: denominator < enough };
}

/** A quotient; null, not 0, where there is nothing to divide by. */
export function quotient(dividend: number, divisor: number): number | null {
  return divisor === 0 ? null : dividend / divisor;
}
