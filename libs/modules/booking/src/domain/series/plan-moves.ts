import { instantToWall, localDateAt, wallToInstant } from '@stamgast/availability';
import { addDays, daysIn } from '../local-day.js';
import type { OccupiedTime } from '../visit/occupied-time.js';
import type { TimeSpan } from '../visit/offer.js';
import {
  keptPlan,
  planSeries,
  type PlannedOccurrence,
  type SeriesPolicy,
  type SeriesQuestion,
  type WantedVisit,
} from './plan-series.js';
import { withoutTaken, withTaken } from './taken-time.js';

/** A visit of a series that is to be moved, with what it takes now. */
export interface VisitToMove extends WantedVisit {
  readonly now: TimeSpan;
  readonly taken: readonly OccupiedTime[];
}

/** By how many local days visits move, and to which time on the wall. */
export interface Shift {
  readonly days: number;
  /** `HH:MM` */
  readonly time: string;
}

/** What moving one visit means for the others. @param to milliseconds */
export function shiftBetween(zone: string, from: number, to: number): Shift {
  const { date, time } = instantToWall(zone, to);
  return { days: daysIn(localDateAt(zone, from), date) - 1, time };
}

/** Where a visit comes by a shift: all of them at one time on the wall, whatever the clocks do meanwhile (D14). */
export function shifted(zone: string, start: number, { days, time }: Shift): { date: string; start: number } {
  const date = addDays(localDateAt(zone, start), days);
  return { date, start: wallToInstant(zone, date, time) };
}

/**
 * Plans moves of visits whose own time counts as free. What cannot move stays where it is, and is then in the way of the
 * others; so it is asked again until nothing new has to stay.
 */
export function planMoves(
  question: SeriesQuestion,
  visits: readonly VisitToMove[],
  policy: SeriesPolicy,
): PlannedOccurrence[] {
  const stuck = new Map<number, PlannedOccurrence>();
  const free = withoutTaken(
    question.moment,
    visits.flatMap((one) => one.taken),
  );
  for (;;) {
    const staying = visits.filter(({ occurrence }) => stuck.has(occurrence.position));
    const moving = visits.filter(({ occurrence }) => !stuck.has(occurrence.position));
    const taken = staying.flatMap((one) => one.taken);
    const around: SeriesQuestion = {
      ...question,
      moment: withTaken(free, taken),
      clientTime: [...question.clientTime, ...staying.map((one) => one.now)],
    };
    const planned = planSeries(around, moving, policy);
    const failed = planned.filter((one) => keptPlan(one, policy) === null);
    if (failed.length === 0 || policy === 'all_or_nothing') return inOrder([...planned, ...stuck.values()]);
    for (const one of failed) stuck.set(one.occurrence.position, one);
  }
}

function inOrder(planned: readonly PlannedOccurrence[]): PlannedOccurrence[] {
  return [...planned].sort((a, b) => a.occurrence.position - b.occurrence.position);
}
