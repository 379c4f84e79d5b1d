export const locales = ['en', 'nb', 'sv', 'da'] as const;
export type Locale = (typeof locales)[number];

/** Each language by its own name, as a language switcher shows it. */
export const localeNames: Record<Locale, string> = { en: 'English', nb: 'Norsk', sv: 'Svenska', da: 'Dansk' };

/** The BCP 47 tag that Intl formats with. English is British, so that days come before months everywhere. */
export const languageTags: Record<Locale, string> = { en: 'en-GB', nb: 'nb-NO', sv: 'sv-SE', da: 'da-DK' };

/** The first of the wished languages that is on offer; all kinds of Norwegian count as bokmål. Null when none fits. */
export function matchLocale(wished: readonly string[], offered: readonly Locale[]): Locale | null {
  for (const wish of wished) {
    const language = wish.toLowerCase().split('-')[0] ?? '';
    const locale = language === 'no' || language === 'nn' ? 'nb' : language;
    const match = offered.find((offer) => offer === locale);
    if (match) return match;
  }
  return null;
}
