import { useEffect, useMemo, useState, type ReactNode } from 'react';
import {
  languageTags,
  locales,
  matchLocale,
  translator,
  type Locale,
  type WidgetMessages,
} from '@stamgast/ui/messages';
import { useSearchParams } from '../routing/use-search-params.js';
import { I18nContext } from './i18n.js';

interface LocaleGateProps {
  /** What the business offers and prefers; null while that is still being fetched. */
  business: { locale: Locale; locales: readonly Locale[] } | null;
  load: (locale: Locale) => Promise<WidgetMessages>;
  /** Shown, wordless, until the texts are there. */
  waiting: ReactNode;
  children: ReactNode;
}

/** The language asked for by the address, else by the browser, else the business's own. */
export function useLocale(business: LocaleGateProps['business']): Locale {
  const [params] = useSearchParams();
  // Links in messages say `lang`.
  const asked = params.get('locale') ?? params.get('lang');
  const offered = business && business.locales.length > 0 ? business.locales : locales;
  const wishes = [...(asked ? [asked] : []), ...navigator.languages];
  return matchLocale(wishes, offered) ?? business?.locale ?? 'en';
}

/** Loads the texts of the page's language, sets `lang`, and hands both down. */
export function LocaleGate({ business, load, waiting, children }: LocaleGateProps) {
  const locale = useLocale(business);
  const [, navigate] = useSearchParams();
  const [loaded, setLoaded] = useState<{ locale: Locale; messages: WidgetMessages } | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let current = true;
    void load(locale)
      .then((messages) => {
        if (!current) return;
        document.documentElement.lang = locale;
        setLoaded({ locale, messages });
      })
      .catch(() => setFailed(true));
    return () => {
      current = false;
    };
  }, [locale, load]);
  const i18n = useMemo(
    () =>
      loaded && {
        locale: loaded.locale,
        offered: business?.locales ?? locales,
        t: translator(loaded.messages, languageTags[loaded.locale]),
        setLocale: (next: Locale) => navigate({ locale: next }, { replace: true }),
      },
    [loaded, business, navigate],
  );
  // Without any texts there are no words to choose from.
  if (failed && !i18n) return <p className="page">This page could not be loaded. Please reload it.</p>;
  // The browser's language may turn out not to be on offer: better a moment's wait than a page that changes language.
  const ready = i18n && i18n.offered.includes(i18n.locale);
  return ready ? <I18nContext value={i18n}>{children}</I18nContext> : waiting;
}
