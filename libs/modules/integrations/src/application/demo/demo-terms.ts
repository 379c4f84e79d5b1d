import type { Business } from '@stamgast/identity';
import type { Locale } from '@stamgast/kernel';

/** Whose unit is a kroner; elsewhere a price is a tenth as many. */
const kroner = ['NOK', 'SEK', 'DKK'];

/** In which words, prices and zone a business sees the made-up salon. */
export interface DemoTerms {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly currency: string;
  /** Percent. */
  readonly taxRate: number;
  /** Minor units of so many kroner. */
  readonly amount: (price: number) => number;
}

export function demoTerms({ locale, timeZone, currency }: Business, taxRate: number): DemoTerms {
  const options = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions();
  const digits = options.maximumFractionDigits ?? 2;
  const share = kroner.includes(currency) ? 1 : 0.1;
  return { locale, timeZone, currency, taxRate, amount: (price) => Math.round(price * share) * 10 ** digits };
}
