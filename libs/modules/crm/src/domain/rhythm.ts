import { addDays, daysBetween } from './local-day.js';

/** Days between visits that a client is taken to have before the third visit day shows their own. */
export const defaultIntervalDays = 42;
/** Nobody comes back on the very day: the spread around the rhythm is never taken to be smaller. */
export const leastSpreadDays = 3;
/** Visit days from which on a client has a rhythm of their own. */
export const leastVisitDays = 3;

export interface MeasuredRhythm {
  /** Median of the days between visits; null before there are three visit days. */
  readonly medianDays: number | null;
  /** Median absolute deviation from that median. */
  readonly deviationDays: number | null;
}

/** The rhythm that visit days show; several visits on one day are one. Order does not matter. */
export function measureRhythm(visitDays: readonly string[]): MeasuredRhythm {
  const days = [...new Set(visitDays)].sort();
  if (days.length < leastVisitDays) return { medianDays: null, deviationDays: null };
  const intervals = days.slice(1).map((day, index) => daysBetween(days[index] as string, day));
  const medianDays = median(intervals);
  return { medianDays, deviationDays: median(intervals.map((interval) => Math.abs(interval - medianDays))) };
}

export interface RhythmFacts extends MeasuredRhythm {
  readonly rebookAfterDays: number | null;
}

export interface Rhythm {
  /** m: the client's own median interval, else what the last service says, else the default. */
  readonly intervalDays: number;
  /** s: median absolute deviation, at least three days. */
  readonly spreadDays: number;
  readonly own: boolean;
}

export function rhythmOf(facts: RhythmFacts): Rhythm {
  return {
    intervalDays: facts.medianDays ?? facts.rebookAfterDays ?? defaultIntervalDays,
    spreadDays: Math.max(leastSpreadDays, facts.deviationDays ?? 0),
    own: facts.medianDays !== null,
  };
}

/** Days since the last visit above which each stage holds; the gravest stage wins. Never due on the day of a visit. */
export interface Thresholds {
  readonly due: number;
  readonly late: number;
  readonly slipping: number;
  readonly lost: number;
}

export function thresholdsOf({ intervalDays: m, spreadDays: s }: Rhythm): Thresholds {
  return { due: Math.max(0, m - s), late: m + s, slipping: 1.5 * m, lost: Math.max(3 * m, 180) };
}

/** The first local day on which the client is due, counted from the day of the last visit. */
export function dueDay(lastVisitDay: string, rhythm: Rhythm): string {
  return addDays(lastVisitDay, Math.floor(thresholdsOf(rhythm).due) + 1);
}

/** Of an even number of values the mean of the middle two. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}
