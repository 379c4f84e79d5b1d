import { Temporal } from 'temporal-polyfill';
import type { Day, Instant } from '../api/types/shared-words.js';

/**
 * Wall-clock minutes since midnight of `day` in the zone: what a clock on the wall shows, also on days of 23 or 25
 * hours. Negative before the day, over 1440 after it.
 */
export function minuteOf(instant: Instant | number, day: Day, timeZone: string): number {
  const moment =
    typeof instant === 'number' ? Temporal.Instant.fromEpochMilliseconds(instant) : Temporal.Instant.from(instant);
  const local = moment.toZonedDateTimeISO(timeZone);
  const days = Temporal.PlainDate.from(day).until(local.toPlainDate()).days;
  return days * 1440 + local.hour * 60 + local.minute;
}

/**
 * The instant at which the wall clock shows `minute` of `day`. A time that is skipped in spring becomes the one an
 * hour later; of a time that comes twice in autumn the first is meant.
 */
export function instantAt(day: Day, minute: number, timeZone: string): Instant {
  const date = Temporal.PlainDate.from(day).add({ days: Math.floor(minute / 1440) });
  const inDay = ((minute % 1440) + 1440) % 1440;
  const plainTime = Temporal.PlainTime.from({ hour: Math.floor(inDay / 60), minute: inDay % 60 });
  return date.toZonedDateTime({ timeZone, plainTime }).toInstant().toString();
}

/** Moves an instant by elapsed minutes. */
export function plusMinutes(instant: Instant, minutes: number): Instant {
  return Temporal.Instant.from(instant).add({ minutes }).toString();
}

/** Elapsed minutes from one instant to another. */
export function minutesBetween(start: Instant, end: Instant): number {
  return Math.round((Date.parse(end) - Date.parse(start)) / 60_000);
}

/** "14:15" from minutes since midnight; past midnight it starts again. */
export function clockOf(minute: number): string {
  const inDay = ((minute % 1440) + 1440) % 1440;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
}

/** Minutes from "14:15", "14.15", "1415", "9" or "9 30"; null when it is none of those. */
export function parseClock(text: string): number | null {
  const match = /^\s*(\d{1,2})(?:\s*[:. ]?\s*(\d{2}))?\s*$/.exec(text);
  if (!match) return null;
  const hour = Number(match[1]);
  const minute = Number(match[2] ?? '0');
  return hour < 24 && minute < 60 ? hour * 60 + minute : null;
}
