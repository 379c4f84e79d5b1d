import type { Locale } from '@stamgast/kernel';

const names: Readonly<Record<Locale, string>> = {
  en: 'Erased client',
  nb: 'Slettet kunde',
  sv: 'Raderad kund',
  da: 'Slettet kunde',
};

/** What stands where a name stood, in the language of the business: visits and sales go on being listed. */
export function erasedName(locale: Locale): string {
  return names[locale];
}
