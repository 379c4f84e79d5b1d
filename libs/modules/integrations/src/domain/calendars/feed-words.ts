import type { Locale } from '@stamgast/kernel';

/** The few words that a feed says itself. */
interface FeedWords {
  /** The time around a visit that nobody can book. */
  readonly keptFree: string;
  /** A visit without a name. */
  readonly walkIn: string;
  /** Before the services of a visit that is not confirmed. */
  readonly requested: string;
}

export const feedWords: Readonly<Record<Locale, FeedWords>> = {
  en: { keptFree: 'Kept free', walkIn: 'Walk-in', requested: 'Request' },
  nb: { keptFree: 'Holdes ledig', walkIn: 'Drop-in', requested: 'Forespørsel' },
  sv: { keptFree: 'Hålls ledig', walkIn: 'Drop-in', requested: 'Förfrågan' },
  da: { keptFree: 'Holdes fri', walkIn: 'Drop-in', requested: 'Forespørgsel' },
};
