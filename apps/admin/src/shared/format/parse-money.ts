import type { Money } from '../api/types/shared-words.js';

/** How many minor units make one of this currency: 100 for NOK. */
export function minorUnits(currency: string): number {
  const digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits;
  return 10 ** (digits ?? 2);
}

/** Reads "1.200,50", "1 200.5", "kr 450" or "450"; null when there is no number in it. */
export function parseMoney(text: string, currency: string): Money | null {
  const digits = text.replace(/[^\d.,-]/g, '');
  const last = Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'));
  const tail = last < 0 ? '' : digits.slice(last + 1);
  // Three digits after the only separator are thousands: nobody writes a price with three decimals.
  const decimals = tail.length > 0 && tail.length < 3;
  const whole = (decimals ? digits.slice(0, last) : digits).replace(/[.,]/g, '');
  const value = Number(`${whole || '0'}${decimals ? `.${tail}` : ''}`);
  if (!/\d/.test(digits) || Number.isNaN(value)) return null;
  return { amount: Math.round(value * minorUnits(currency)), currency };
}

/** The amount as a person would type it: "450" or "450.50". */
export function moneyInput({ amount, currency }: Money): string {
  const unit = minorUnits(currency);
  return amount % unit === 0 ? String(amount / unit) : (amount / unit).toFixed(String(unit).length - 1);
}
