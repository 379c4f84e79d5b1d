import type { AdminCatalogue } from './en.js';

/** The languages of the admin; `nb` is Norwegian bokmål. */
export const adminLocales = ['en', 'nb', 'sv', 'da'] as const;
export type AdminLocale = (typeof adminLocales)[number];

const catalogues: Record<AdminLocale, () => Promise<AdminCatalogue>> = {
  en: async () => (await import('./en.js')).en,
  nb: async () => (await import('./nb.js')).nb,
  sv: async () => (await import('./sv.js')).sv,
  da: async () => (await import('./da.js')).da,
};

/** Fetches one language; each is a chunk of its own. */
export function loadAdminMessages(locale: AdminLocale): Promise<AdminCatalogue> {
  return catalogues[locale]();
}
