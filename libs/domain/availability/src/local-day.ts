/** A local calendar day as the number of days since 1970-01-01; a day has no zone of its own. */
export type DayNumber = number;

export const DAY_MS = 86_400_000;
export const MINUTE_MS = 60_000;

const DATE = /^[1-9]\d{3}-\d{2}-\d{2}$/;

/** The day that `YYYY-MM-DD` names. Throws a RangeError for anything that is no date of the calendar. */
export function dayOf(date: string): DayNumber {
  const ms = DATE.test(date) ? Date.parse(date) : NaN;
  if (Number.isNaN(ms) || dateOf(ms / DAY_MS) !== date) throw new RangeError(`Not a date: ${date}`);
  return ms / DAY_MS;
}

/** `YYYY-MM-DD` of a day. */
export function dateOf(day: DayNumber): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: DayNumber): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}
