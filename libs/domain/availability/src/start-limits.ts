import { MINUTE_MS, weekdayOf, type DayNumber } from './local-day.js';
import type { BookingRules } from './slot-query.js';
import type { Zone } from './zone.js';

/** Starts in `[earliest, latest)` are neither too soon nor too far ahead. Milliseconds. */
export interface StartLimits {
  readonly earliest: number;
  readonly latest: number;
}

/** Notice counts elapsed minutes and its very end is allowed (D08); the horizon counts local days after today (D09). */
export function startLimits(rules: BookingRules, zone: Zone): StartLimits {
  const { notice = 0, horizonDays, horizonCounts } = rules.service;
  const today = zone.dayAt(rules.now);
  return {
    earliest: rules.now + notice * MINUTE_MS,
    latest: horizonDays === undefined ? Infinity : zone.instantAt(lastDay(today, horizonDays, horizonCounts) + 1, 0),
  };
}

function lastDay(today: DayNumber, count: number, counts: 'days' | 'weekdays' = 'days'): DayNumber {
  if (counts === 'days') return today + count;
  let day = today;
  for (let left = count; left > 0;) if (weekdayOf(++day) <= 5) left--;
  return day;
}
