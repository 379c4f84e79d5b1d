/** Integer minor units of one ISO 4217 currency. Amounts of different currencies are never added. */
export interface Money {
  readonly amount: number;
  readonly currency: string;
}

export function money(amount: number, currency: string): Money {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`Not an amount in minor units: ${amount}`);
  return { amount, currency };
}

export function sum(currency: string, amounts: readonly Money[]): Money {
  let total = 0;
  for (const one of amounts) {
    if (one.currency !== currency) throw new RangeError(`Cannot add ${one.currency} to ${currency}`);
    total += one.amount;
  }
  return money(total, currency);
}

/** Rounds half away from zero to a whole minor unit, as tax rules ask. */
export function roundHalfUp(value: number): number {
  return Math.sign(value) * Math.round(Math.abs(value));
}
