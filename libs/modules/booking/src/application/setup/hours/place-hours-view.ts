import type { Locale } from '@stamgast/kernel';
import type { WrittenSeason, WrittenWeekly, WrittenWindow } from '../../../domain/schedule-text.js';

/** When a location is open at all; without windows and seasons: whenever somebody works. */
export interface OpeningHoursView {
  readonly weekly: readonly WrittenWeekly[];
  readonly seasons: readonly WrittenSeason[];
  readonly version: number;
}

/** A public holiday at one location. */
export interface HolidayView {
  readonly date: string;
  readonly names: Readonly<Record<Locale, string>>;
  readonly open: boolean;
  /** Special hours; null: the usual ones. */
  readonly windows: readonly WrittenWindow[] | null;
}

export interface HolidaysView {
  readonly locationId: string;
  /** Whether the location closes on them. */
  readonly observed: boolean;
  /** ISO 3166 code. */
  readonly country: string;
  readonly data: readonly HolidayView[];
  /** The location's. */
  readonly version: number;
}
