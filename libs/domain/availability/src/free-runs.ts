import type { BlockedStarts } from './blocked-starts.js';
import type { DayNumber } from './local-day.js';
import type { Opening } from './openings.js';
import type { Stretch } from './visit-shape.js';

/** Bookable starts of one person, ascending, with the plan day of each. */
export interface FreeStarts {
  readonly starts: number[];
  readonly days: DayNumber[];
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
export function freeStarts(
  openings: readonly Opening[],
  open: Stretch,
  blocked: BlockedStarts,
  step: number,
  wanted: WantedStarts,
): FreeStarts {
  const starts: number[] = [];
  const days: DayNumber[] = [];
  for (const opening of openings) {
    if (opening.day < wanted.firstDay || opening.day > wanted.lastDay) continue;
    const last = Math.min(lastStartIn(opening, open), wanted.to - 1);
    let start = onGridFrom(opening, Math.max(firstStartIn(opening, open), wanted.from), step);
    while (start <= last) {
      const end = Math.min(blocked.freeUntil(start), last);
      if (end < start) start = onGridFrom(opening, blocked.resumesAt(), step);
      for (; start <= end; start += step) {
        starts.push(start);
        days.push(opening.day);
      }
    }
  }
  return { starts, days };
}
