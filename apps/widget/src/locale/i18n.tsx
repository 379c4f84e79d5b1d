import { createContext, useContext } from 'react';
import type { Locale, WidgetTranslate } from '@stamgast/ui/messages';

export interface I18n {
  locale: Locale;
  offered: readonly Locale[];
  t: WidgetTranslate;
  setLocale: (locale: Locale) => void;
}

export const I18nContext = createContext<I18n | null>(null);

/** The language of the page and its texts. */
export function useI18n(): I18n {
  const i18n = useContext(I18nContext);
  if (!i18n) throw new Error('useI18n stands outside of I18nContext');
  return i18n;
}
