import type { Holiday, OpenHoliday } from './holiday.js';
import type { ClosedDays, PlaceHours, SeasonRow, WindowRow } from './work-plan-of.js';

/** What a location keeps of its hours, as stored. */
export interface StoredPlaceHours {
  /** ISO 3166 code of the country whose public holidays close it; null: none do. */
  readonly holidayCountry: string | null;
  readonly openHolidays: readonly OpenHoliday[];
  readonly openingHours: { readonly weekly: readonly WindowRow[]; readonly seasons: readonly SeasonRow[] } | null;
}

/** The holidays on which a location is closed. */
export function closingHolidays(holidays: readonly Holiday[], openHolidays: readonly OpenHoliday[]): Holiday[] {
  const open = new Set(openHolidays.map(({ date }) => date));
  return holidays.filter(({ date }) => !open.has(date));
}

/** A location's hours for the engine; special hours count on days that are holidays, and on no others. */
export function placeHoursOf(
  stored: StoredPlaceHours,
  holidays: readonly Holiday[],
  closures: readonly ClosedDays[],
): PlaceHours {
  const known = new Set(holidays.map(({ date }) => date));
  const special = stored.openHolidays.flatMap(({ date, windows }) =>
    windows && known.has(date) ? [{ date, windows: windows.map(([start, end]): WindowRow => [0, start, end]) }] : [],
  );
  return {
    closures,
    opening: stored.openingHours,
    holidays: closingHolidays(holidays, stored.openHolidays).map(({ date }) => date),
    specialDays: special,
  };
}
