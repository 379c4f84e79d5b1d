import type { AdminLocale } from '@stamgast/ui';

export interface Place {
  readonly country: string;
  readonly timeZone: string;
  readonly currency: string;
}

export const countries = {
  NO: { currency: 'NOK', zones: ['Europe/Oslo'], locale: 'nb' },
  SE: { currency: 'SEK', zones: ['Europe/Stockholm'], locale: 'sv' },
  DK: { currency: 'DKK', zones: ['Europe/Copenhagen'], locale: 'da' },
  FI: { currency: 'EUR', zones: ['Europe/Helsinki'], locale: 'sv' },
  IS: { currency: 'ISK', zones: ['Atlantic/Reykjavik'], locale: 'en' },
  GB: { currency: 'GBP', zones: ['Europe/London'], locale: 'en' },
  IE: { currency: 'EUR', zones: ['Europe/Dublin'], locale: 'en' },
  DE: { currency: 'EUR', zones: ['Europe/Berlin'], locale: 'en' },
  NL: { currency: 'EUR', zones: ['Europe/Amsterdam'], locale: 'en' },
  US: {
    currency: 'USD',
    zones: ['America/New_York', 'America/Chicago', 'America/Denver', 'America/Los_Angeles'],
    locale: 'en',
  },
} as const satisfies Record<string, { currency: string; zones: readonly string[]; locale: AdminLocale }>;

export type Country = keyof typeof countries;

export const currencies = ['NOK', 'SEK', 'DKK', 'EUR', 'GBP', 'ISK', 'USD'] as const;

const languageHome: Partial<Record<AdminLocale, Country>> = { nb: 'NO', sv: 'SE', da: 'DK' };

/** Where the browser seems to be: its zone first, then its region, then its language. */
export function guessPlace(timeZone: string, languages: readonly string[], locale: AdminLocale): Place {
  const known = Object.keys(countries) as Country[];
  const byZone = known.find((code) => (countries[code].zones as readonly string[]).includes(timeZone));
  const regions = languages.map((language) => language.split('-')[1]?.toUpperCase());
  const byRegion = known.find((code) => regions.includes(code));
  const country = byZone ?? byRegion ?? languageHome[locale] ?? 'NO';
  return { country, currency: countries[country].currency, timeZone: byZone ? timeZone : countries[country].zones[0] };
}
