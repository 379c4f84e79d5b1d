import { dateOf, dayOf, DAY_MS } from './local-day.js';
import { minutesOfClock } from './clock-time.js';
import { zoneNamed } from './zone.js';

/** Instants are milliseconds since 1970 in UTC; `to` is not part of it. */
export interface InstantRange {
  readonly from: number;
  readonly to: number;
}

/** What clock and calendar on the wall show. */
export interface WallTime {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** `HH:MM` */
  readonly time: string;
  /** Minutes that local time is ahead of UTC; tells the two 02:30 of an autumn night apart (D13). */
  readonly offsetMinutes: number;
}

/** The instant of a local date and time. Skipped times move forward, repeated ones mean the first (as Temporal's "compatible"). */
export function wallToInstant(zone: string, date: string, time: string): number {
  return zoneNamed(zone).instantAt(dayOf(date), minutesOfClock(time));
}

/** What the wall shows in a zone at an instant. */
export function instantToWall(zone: string, instant: number): WallTime {
  const offset = zoneNamed(zone).offsetAt(instant);
  const text = new Date(instant + offset).toISOString();
  return { date: text.slice(0, 10), time: text.slice(11, 16), offsetMinutes: offset / 60_000 };
}

/** The local date at an instant, `YYYY-MM-DD`. */
export function localDateAt(zone: string, instant: number): string {
  return dateOf(zoneNamed(zone).dayAt(instant));
}

/** From a local day's first instant to the next day's: 23, 24 or 25 hours. */
export function localDayRange(zone: string, date: string): InstantRange {
  const clock = zoneNamed(zone);
  const day = dayOf(date);
  return { from: clock.instantAt(day, 0), to: clock.instantAt(day + 1, 0) };
}

/** The instant `days` local days later (or earlier) at the same wall time: a weekly 10:00 stays at 10:00 (D14). */
export function shiftLocalDays(zone: string, instant: number, days: number): number {
  const clock = zoneNamed(zone);
  return clock.instantOf(instant + clock.offsetAt(instant) + days * DAY_MS);
}

/** The day before at the same local time: when the default reminder goes out (D15). */
export function dayBefore(zone: string, instant: number): number {
  return shiftLocalDays(zone, instant, -1);
}
