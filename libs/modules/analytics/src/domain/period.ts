import { addDays, daysBetween, earlierOf, yearBefore } from './local-day.js';

/** Local days from `from` until before `end`. */
export interface Period {
  readonly from: string;
  readonly end: string;
}

export const comparisons = ['previous', 'year'] as const;
export type Comparison = (typeof comparisons)[number];

/** More days than anybody looks at in one chart. */
export const MOST_DAYS = 1100;

export function lengthOf(period: Period): number {
  return daysBetween(period.from, period.end);
}

/** What of the asked days, the last one included, has been by the end of `asOf`; may be empty, never negative. */
export function periodUntil(from: string, to: string, asOf: string): Period {
  const end = addDays(earlierOf(to, asOf), 1);
  return { from, end: end < from ? from : end };
}

/** The days that a period is compared with: as many right before it, or the same a year earlier. */
export function comparedWith(period: Period, comparison: Comparison): Period {
  if (comparison === 'previous') return { from: addDays(period.from, -lengthOf(period)), end: period.from };
  const from = yearBefore(period.from);
  return { from, end: addDays(from, lengthOf(period)) };
}

export const bucketSizes = ['day', 'week', 'month'] as const;
export type BucketSize = (typeof bucketSizes)[number];

/** The first day of the day, ISO week or month that a day lies in. */
export function bucketOf(day: string, size: BucketSize): string {
  if (size === 'day') return day;
  if (size === 'month') return `${day.slice(0, 8)}01`;
  const daysSinceMonday = ((daysBetween('1970-01-05', day) % 7) + 7) % 7;
  return addDays(day, -daysSinceMonday);
}

/** A period cut at the borders of days, weeks or months, without gaps; first and last part may be short. */
export function bucketsOf(period: Period, size: BucketSize): Period[] {
  const parts: Period[] = [];
  for (let from = period.from; from < period.end;) {
    const end = earlierOf(nextBucket(from, size), period.end);
    parts.push({ from, end });
    from = end;
  }
  return parts;
}

function nextBucket(day: string, size: BucketSize): string {
  const begin = bucketOf(day, size);
  if (size === 'month') return bucketOf(addDays(begin, 31), 'month');
  return addDays(begin, size === 'week' ? 7 : 1);
}
