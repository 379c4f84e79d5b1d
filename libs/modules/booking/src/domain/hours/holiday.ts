import type { Locale } from '@stamgast/kernel';

/** A public holiday of a country: a local day, whatever the zone. */
export interface Holiday {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly names: Readonly<Record<Locale, string>>;
}

/** A public holiday on which a location is open all the same. */
export interface OpenHoliday {
  readonly date: string;
  /** `[start, end]` in minutes after midnight; null: the usual hours. */
  readonly windows: readonly (readonly [start: number, end: number])[] | null;
}
