import type { Locale } from '@stamgast/kernel';
import { formatVisitTime } from './format-visit.js';
import type { Variables } from './render-template.js';

const intlLocale: Readonly<Record<Locale, string>> = { en: 'en-GB', nb: 'nb-NO', sv: 'sv-SE', da: 'da-DK' };

const feeLines: Readonly<Record<Locale, (sum: string) => string>> = {
  en: (sum) => `By the terms of your booking this costs ${sum}.`,
  nb: (sum) => `Etter vilkårene for timen koster det ${sum}.`,
  sv: (sum) => `Enligt villkoren för din bokning kostar det ${sum}.`,
  da: (sum) => `Efter vilkårene for din tid koster det ${sum}.`,
};

/** What a visit's terms have come to, as far as a letter tells of it. */
export interface LetterTerms {
  readonly timeZone: string;
  readonly currency: string;
  readonly proposedStart: Date | null;
  /** Minor units. */
  readonly depositDue: number;
  readonly feeOwed: number;
}

/** Sums and times of a visit's terms in the reader's language; what does not apply is left empty. */
export function termsVariables(locale: Locale, letter: LetterTerms): Variables {
  const { timeZone, currency, proposedStart, depositDue, feeOwed } = letter;
  return {
    ...(proposedStart ? { proposedTime: formatVisitTime(locale, timeZone, proposedStart) } : {}),
    ...(depositDue > 0 ? { depositAmount: money(locale, depositDue, currency) } : {}),
    ...(feeOwed > 0 ? { feeLine: feeLines[locale](money(locale, feeOwed, currency)) } : {}),
  };
}

function money(locale: Locale, amount: number, currency: string): string {
  const format = new Intl.NumberFormat(intlLocale[locale], { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(amount / 10 ** digits);
}
