import { type AdminLocale, adminLocales, loadAdminMessages } from '@stamgast/ui';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

const storageKey = 'stamgast-language';
const isLocale = (value: string): value is AdminLocale => (adminLocales as readonly string[]).includes(value);

/** What a browser's language list asks for; Norwegian nynorsk readers get bokmål. */
export function guessLanguage(languages: readonly string[]): AdminLocale {
  for (const language of languages) {
    const base = language.toLowerCase().split('-')[0] ?? '';
    if (base === 'no' || base === 'nn') return 'nb';
    if (isLocale(base)) return base;
  }
  return 'en';
}

/** The language chosen on this device, if any. */
export function chosenLanguage(): AdminLocale | null {
  const stored = localStorage.getItem(storageKey);
  return stored && isLocale(stored) ? stored : null;
}

/** Starts with the chosen language, or the browser's; other languages are fetched when they are asked for. */
export async function startLanguage(): Promise<void> {
  const locale = chosenLanguage() ?? guessLanguage(navigator.languages);
  const messages = await loadAdminMessages(locale);
  await i18next.use(initReactI18next).init({
    lng: locale,
    fallbackLng: false,
    resources: { [locale]: messages },
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  document.documentElement.lang = locale;
}

/** Switches the language at once, without a reload; `remember` keeps it on this device. */
export async function switchLanguage(locale: AdminLocale, remember = true): Promise<void> {
  if (remember) localStorage.setItem(storageKey, locale);
  if (i18next.language === locale) return;
  const messages = await loadAdminMessages(locale);
  for (const [area, texts] of Object.entries(messages)) i18next.addResourceBundle(locale, area, texts);
  await i18next.changeLanguage(locale);
  document.documentElement.lang = locale;
}
