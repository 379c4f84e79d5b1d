import type { BlockedStarts } from './blocked-starts.js';
import type { DayNumber } from './local-day.js';
import type { Opening } from './openings.js';
import type { Stretch } from './visit-shape.js';

/**
 * One person's bookable starts as runs: starts that follow one another by the step, both ends included, all of one plan
 * day. Kept in one flat array, because an object per run costs more than finding it.
 */
export class FreeRuns {
  count = 0;
  private readonly values: number[] = [];

  add(day: DayNumber, first: number, last: number): void {
    this.values.push(day, first, last);
    this.count++;
  }

  dayOf(run: number): DayNumber {
    return this.values[run * 3]!;
  }

  /** Milliseconds. */
  firstOf(run: number): number {
    return this.values[run * 3 + 1]!;
  }

  /** Milliseconds. */
  lastOf(run: number): number {
    return this.values[run * 3 + 2]!;
  }
}

/** Which starts the caller wants: instants in `[from, to)` of the plan days `firstDay` to `lastDay`. */
export interface WantedStarts {
  readonly from: number;
  readonly to: number;
  readonly firstDay: DayNumber;
  readonly lastDay: DayNumber;
}

/** The first start on an opening's grid that is not before `instant`: whole steps of elapsed time from its anchor (D10). */
export function onGridFrom(opening: Opening, instant: number, step: number): number {
  return opening.anchor + Math.ceil((instant - opening.anchor) / step) * step;
}

/** The first instant of an opening at which a visit may start, seen from its hours alone. */
export function firstStartIn(opening: Opening, open: Stretch): number {
  return Math.max(opening.from, opening.runFrom - open.from);
}

/** The last such instant, included. */
export function lastStartIn(opening: Opening, open: Stretch): number {
  return Math.min(opening.until - 1, opening.runUntil - open.to);
}

/** One pass over openings and busy time, both ascending: each busy stretch is looked at once and jumped over once. */
export function freeRuns(
  openings: readonly Opening[],
  open: Stretch,
  blocked: BlockedStarts,
  step: number,
  wanted: WantedStarts,
): FreeRuns {
  const runs = new FreeRuns();
  for (const opening of openings) {
    if (opening.day < wanted.firstDay || opening.day > wanted.lastDay) continue;
    const last = Math.min(lastStartIn(opening, open), wanted.to - 1);
    let from = Math.max(firstStartIn(opening, open), wanted.from);
    while (from <= last) {
      const start = onGridFrom(opening, blocked.freeFrom(from), step);
      const until = Math.min(blocked.freeUntil(), last);
      from = start;
      if (start <= until) {
        const lastOfRun = start + Math.floor((until - start) / step) * step;
        runs.add(opening.day, start, lastOfRun);
        from = lastOfRun + step;
      }
    }
  }
  return runs;
}
