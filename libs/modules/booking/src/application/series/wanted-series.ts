import { invalidField } from '@stamgast/platform';
import { addDays } from '../../domain/local-day.js';
import type { SeriesPolicy } from '../../domain/series/plan-series.js';
import { mostOccurrences, occurrencesOf, type Occurrence, type Recurrence } from '../../domain/series/recurrence.js';
import type { Days } from '../availability/load-offer.js';
import type { VisitRequest } from '../availability/visit-request.js';

/** Visits that somebody wants to repeat. */
export interface SeriesWish {
  readonly request: VisitRequest;
  /** Of the first visit. */
  readonly start: Date;
  readonly recurrence: Recurrence;
  readonly policy: SeriesPolicy;
}

const dayMilliseconds = 86_400_000;
/** Nobody knows the hours of a business further ahead. */
const mostYears = 3;
const daysOfUnit = { day: 1, week: 7, month: 31 } as const;

/** Local days around all visits of a series, before its location and so its zone are known. */
export function daysOfSeries({ start, recurrence }: SeriesWish): Days {
  const first = start.toISOString().slice(0, 10);
  const { unit, every, count, until } = recurrence;
  const latest = addDays(first, mostYears * 366);
  const byCount = addDays(first, Math.min(daysOfUnit[unit] * every * (count ?? mostOccurrences), mostYears * 366));
  const last = until === null ? byCount : [until, latest].sort()[0]!;
  return { firstDay: addDays(first, -4), lastDay: addDays(last < first ? first : last, 4) };
}

/** The visits of a series; 400 where they are none, one, too many, or lie years ahead. */
export function wantedOccurrences({ start, recurrence }: SeriesWish, timeZone: string, now: Date): Occurrence[] {
  const { count, until } = recurrence;
  if ((count === null) === (until === null)) throw invalidField('count', 'or until is needed, not both');
  const occurrences = occurrencesOf(start.getTime(), timeZone, recurrence);
  const field = count === null ? 'until' : 'count';
  if (occurrences.length < 2) throw invalidField(field, 'leaves no visit to repeat');
  if (occurrences.length > mostOccurrences) throw invalidField(field, `gives more than ${mostOccurrences} visits`);
  const latest = now.getTime() + mostYears * 365 * dayMilliseconds;
  if (occurrences.at(-1)!.start > latest) throw invalidField(field, `reaches more than ${mostYears} years ahead`);
  return occurrences;
}
