/** The languages of every screen and message; `nb` is Norwegian bokmål. */
export const locales = ['en', 'nb', 'sv', 'da'] as const;
export type Locale = (typeof locales)[number];

export function isLocale(value: string): value is Locale {
  return (locales as readonly string[]).includes(value);
}
