import type { Rhythm } from './rhythm.js';

/** Longer than this nobody is missed visit by visit: who has been away for years is worth one year's visits. */
const mostDays = 365;

/**
 * Visits that would have taken place by now had the client kept to their rhythm, at least the one that is due. No
 * probability is in it: days since the last visit over days between visits, rounded down.
 */
export function missedVisits(sinceDays: number, rhythm: Rhythm): number {
  return Math.max(1, Math.floor(Math.min(sinceDays, mostDays) / rhythm.intervalDays));
}

/** What the visits so far have been worth, in minor units: what was paid for each less refunds, else its price. */
export interface WorthSoFar {
  readonly total: number;
  readonly visits: number;
}

/** The mean worth of a visit times the visits missed, in whole minor units; 0 where there was none. */
export function missedWorth({ total, visits }: WorthSoFar, missed: number): number {
  return visits === 0 ? 0 : Math.round((total * missed) / visits);
}
