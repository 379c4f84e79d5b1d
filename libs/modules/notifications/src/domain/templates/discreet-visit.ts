import type { Locale } from '@stamgast/kernel';

/** What a visit is called where its service is to stay unsaid (GDPR article 5, data minimisation). */
export const discreetVisit: Readonly<Record<Locale, string>> = {
  en: 'your appointment',
  nb: 'timen din',
  sv: 'din tid',
  da: 'din tid',
};
