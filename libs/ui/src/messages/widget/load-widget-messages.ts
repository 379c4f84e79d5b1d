import type { Locale } from '../locale.js';
import type {
  ManageMessages,
  ManageOnlyMessages,
  RepeatMessages,
  RepeatOnlyMessages,
  WaitingMessages,
  WaitingOnlyMessages,
  WidgetMessages,
} from './widget-messages.js';

const catalogues: Record<Locale, () => Promise<WidgetMessages>> = {
  en: async () => (await import('./en.js')).en,
  nb: async () => (await import('./nb.js')).nb,
  sv: async () => (await import('./sv.js')).sv,
  da: async () => (await import('./da.js')).da,
};

const manageCatalogues: Record<Locale, () => Promise<ManageOnlyMessages>> = {
  en: async () => (await import('./manage/en.js')).en,
  nb: async () => (await import('./manage/nb.js')).nb,
  sv: async () => (await import('./manage/sv.js')).sv,
  da: async () => (await import('./manage/da.js')).da,
};

const waitingCatalogues: Record<Locale, () => Promise<WaitingOnlyMessages>> = {
  en: async () => (await import('./waiting/en.js')).en,
  nb: async () => (await import('./waiting/nb.js')).nb,
  sv: async () => (await import('./waiting/sv.js')).sv,
  da: async () => (await import('./waiting/da.js')).da,
};

const repeatCatalogues: Record<Locale, () => Promise<RepeatOnlyMessages>> = {
  en: async () => (await import('./repeat/en.js')).en,
  nb: async () => (await import('./repeat/nb.js')).nb,
  sv: async () => (await import('./repeat/sv.js')).sv,
  da: async () => (await import('./repeat/da.js')).da,
};

/** Fetches one language's texts of the booking page; the other languages stay on the server. */
export function loadWidgetMessages(locale: Locale): Promise<WidgetMessages> {
  return catalogues[locale]();
}

/** Fetches one language's texts of the client's own page. */
export async function loadManageMessages(locale: Locale): Promise<ManageMessages> {
  const [shared, own] = await Promise.all([catalogues[locale](), manageCatalogues[locale]()]);
  return { ...shared, ...own };
}

/** Fetches one language's texts of the waiting list. */
export async function loadWaitingMessages(locale: Locale): Promise<WaitingMessages> {
  const [shared, own] = await Promise.all([catalogues[locale](), waitingCatalogues[locale]()]);
  return { ...shared, ...own };
}

/** Fetches one language's texts of visits that repeat. */
export async function loadRepeatMessages(locale: Locale): Promise<RepeatMessages> {
  const [shared, own] = await Promise.all([catalogues[locale](), repeatCatalogues[locale]()]);
  return { ...shared, ...own };
}
