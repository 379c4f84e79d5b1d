import { windowsOfDays } from './day-plan.js';
import { MINUTE_MS, weekdayOf, type DayNumber } from './local-day.js';
import type { BookingRules } from './slot-query.js';
import type { Zone } from './zone.js';

/** Starts in `[earliest, latest)` are neither too soon nor too far ahead. Milliseconds. */
export interface StartLimits {
  readonly earliest: number;
  readonly latest: number;
}

/** Notice counts elapsed minutes and its very end is allowed (D08); the horizon counts local days after today, all or some (D09). */
export function startLimits(rules: BookingRules, zone: Zone): StartLimits {
  const { notice = 0, horizonDays, horizonCounts } = rules.service;
  const earliest = rules.now + notice * MINUTE_MS;
  if (horizonDays === undefined) return { earliest, latest: Infinity };
  const today = zone.dayAt(rules.now);
  const last =
    horizonCounts === 'available_days'
      ? lastAvailableDay(rules, today, horizonDays)
      : lastDay(today, horizonDays, horizonCounts);
  return { earliest, latest: zone.instantAt(last + 1, 0) };
}

/** Where nobody works on so many days within two years, the two years are the horizon. */
const FURTHEST_DAYS = 731;
const DAYS_AT_ONCE = 64;

/** Days off, holidays and closures are no available days; days that are booked up are, so the horizon stays where it is. */
function lastAvailableDay({ staff }: BookingRules, today: DayNumber, count: number): DayNumber {
  let left = count;
  for (let from = today + 1; from <= today + FURTHEST_DAYS && left > 0; from += DAYS_AT_ONCE) {
    const plans = staff.map(({ plan }) => windowsOfDays(plan, from, from + DAYS_AT_ONCE - 1));
    for (let at = 0; at < DAYS_AT_ONCE; at++)
      if (plans.some((days) => days[at]!.length > 0) && --left === 0) return from + at;
  }
  return count === 0 ? today : today + FURTHEST_DAYS;
}

function lastDay(today: DayNumber, count: number, counts: 'days' | 'weekdays' = 'days'): DayNumber {
  if (counts === 'days') return today + count;
  let day = today;
  for (let left = count; left > 0;) if (weekdayOf(++day) <= 5) left--;
  return day;
}
