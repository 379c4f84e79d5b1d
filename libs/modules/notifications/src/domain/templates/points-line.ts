import type { Locale } from '@stamgast/kernel';

/** One sentence about a client's points, for the messages that have room for it. */
export function pointsLine(locale: Locale, balance: number, unit: string): string {
  const lines: Readonly<Record<Locale, string>> = {
    en: `You have ${balance} ${unit}.`,
    nb: `Du har ${balance} ${unit}.`,
    sv: `Du har ${balance} ${unit}.`,
    da: `Du har ${balance} ${unit}.`,
  };
  return lines[locale];
}
