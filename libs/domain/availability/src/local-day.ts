import { digitsAt } from './clock-time.js';

/** A local calendar day as the number of days since 1970-01-01; a day has no zone of its own. */
export type DayNumber = number;

export const DAY_MS = 86_400_000;
export const MINUTE_MS = 60_000;

/** From 1 March of the year 0, less the day that months count from. */
const DAYS_TO_1970 = 719_469;

/** Days until the year 2079: their texts are kept, as the same few are asked for again and again. */
const DAYS_KEPT = 40_000;
const texts: string[] = Array.from({ length: DAYS_KEPT }, () => '');

/** The day that `YYYY-MM-DD` names. Throws a RangeError for anything that is no date of the calendar. */
export function dayOf(date: string): DayNumber {
  const year = digitsAt(date, 0) * 100 + digitsAt(date, 2);
  const day = dayNumber(year, digitsAt(date, 5), digitsAt(date, 8));
  if (Number.isNaN(day) || dateOf(day) !== date) throw new RangeError(`Not a date: ${date}`);
  return day;
}

/** Days since 1970 in the Gregorian calendar, with years that begin in March so that a leap day comes last. */
function dayNumber(year: number, month: number, dayOfMonth: number): DayNumber {
  const years = month > 2 ? year : year - 1;
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  const monthDays = Math.floor((153 * ((month + 9) % 12) + 2) / 5);
  return years * 365 + leapDays + monthDays + dayOfMonth - DAYS_TO_1970;
}

/** `YYYY-MM-DD` of a day. */
export function dateOf(day: DayNumber): string {
  if (!(day >= 0 && day < DAYS_KEPT)) return textOf(day);
  return (texts[day] ||= textOf(day));
}

function textOf(day: DayNumber): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: DayNumber): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}
