import type { Locale } from '../locale.js';
import type { Catalogue, Translate } from '../translator.js';
import type { en } from './en.js';

export type WidgetMessages = Catalogue<typeof en>;
export type WidgetTranslate = Translate<typeof en>;

const catalogues: Record<Locale, () => Promise<WidgetMessages>> = {
  en: async () => (await import('./en.js')).en,
  nb: async () => (await import('./nb.js')).nb,
  sv: async () => (await import('./sv.js')).sv,
  da: async () => (await import('./da.js')).da,
};

/** Fetches one language's texts of the booking pages; the other languages stay on the server. */
export function loadWidgetMessages(locale: Locale): Promise<WidgetMessages> {
  return catalogues[locale]();
}
