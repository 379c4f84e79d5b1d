import type { ReactNode } from 'react';
import { localeNames, type Locale } from '@stamgast/ui/messages';
import { useI18n } from '../locale/i18n.js';
import { ChairMark, Globe } from './icons.js';

interface ShellProps {
  business: string | null;
  children: ReactNode;
}

function LanguageSwitcher() {
  const { locale, offered, setLocale, t } = useI18n();
  if (offered.length < 2) return null;
  return (
    <label className="language">
      <Globe />
      <span className="unseen">{t('app.language')}</span>
      <select value={locale} onChange={(event) => setLocale(event.currentTarget.value as Locale)}>
        {offered.map((offer) => (
          <option key={offer} value={offer} lang={offer}>
            {localeNames[offer]}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What surrounds every page: the business's name, the language and the maker's mark. */
export function Shell({ business, children }: ShellProps) {
  const { t } = useI18n();
  return (
    <>
      <a className="skip" href="#content">
        {t('app.skip')}
      </a>
      <header className="top">
        <p className="business">{business ?? ' '}</p>
        <LanguageSwitcher />
      </header>
      <main id="content" className="page">
        {children}
      </main>
      <footer className="foot">
        <ChairMark />
        {t('app.poweredBy')}
      </footer>
    </>
  );
}
