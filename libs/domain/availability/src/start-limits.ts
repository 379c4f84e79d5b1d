import { MINUTE_MS } from './local-day.js';
import type { BookingRules } from './slot-query.js';
import type { Zone } from './zone.js';

/** Starts in `[earliest, latest)` are neither too soon nor too far ahead. Milliseconds. */
export interface StartLimits {
  readonly earliest: number;
  readonly latest: number;
}

/** Notice counts elapsed minutes and its very end is allowed (D08); the horizon counts local calendar days after today (D09). */
export function startLimits(rules: BookingRules, zone: Zone): StartLimits {
  const { notice = 0, horizonDays } = rules.service;
  return {
    earliest: rules.now + notice * MINUTE_MS,
    latest: horizonDays === undefined ? Infinity : zone.instantAt(zone.dayAt(rules.now) + horizonDays + 1, 0),
  };
}
