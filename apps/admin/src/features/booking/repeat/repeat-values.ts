import type { RecurrenceUnit, SeriesPolicy } from '../../../shared/api/types/series.js';

/** How a visit repeats, as the form holds it. */
export interface RepeatValues {
  readonly unit: RecurrenceUnit;
  readonly every: number | string;
  readonly count: number | string;
  /** What becomes of dates that cannot be had; nothing is chosen before somebody does. */
  readonly policy: SeriesPolicy;
}

export const usualRepeat: RepeatValues = { unit: 'week', every: 1, count: 4, policy: 'all_or_nothing' };

export const mostVisits = 104;
export const mostEvery = 60;

/** The rule as the API takes it; null while what is typed is none. */
export function recurrenceOf({ unit, every, count }: RepeatValues) {
  const rule = { unit, every: Number(every), count: Number(count) };
  const isRule =
    Number.isInteger(rule.every) && rule.every >= 1 && rule.every <= mostEvery && Number.isInteger(rule.count);
  return isRule && rule.count >= 2 && rule.count <= mostVisits ? rule : null;
}
