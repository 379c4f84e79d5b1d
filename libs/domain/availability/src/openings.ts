import { windowsOfDays } from './day-plan.js';
import type { DayNumber } from './local-day.js';
import type { WorkPlan } from './work-plan.js';
import type { Zone } from './zone.js';

/** A stretch of instants in which visits may start, and how far they may run. Milliseconds, half-open (D01). */
export interface Opening {
  /** The day of the plan whose window this is, even after midnight (D17). */
  readonly day: DayNumber;
  /** Where the window opened: its starts lie whole steps of elapsed time after this. */
  readonly anchor: number;
  from: number;
  until: number;
  /** The unbroken open time around it: windows that touch are one working time, so a visit may run from one into the next. */
  runFrom: number;
  runUntil: number;
}

/**
 * The openings of the days `first` to `last`, ascending and apart. Both ends of a window are wall times turned into
 * instants once, so a window across a change of the clock is an hour longer or shorter (D12, D13). Where windows
 * overlap, a start belongs to the one that opened first.
 */
export function openingsOf(plan: WorkPlan, zone: Zone, first: DayNumber, last: DayNumber): Opening[] {
  let openings: Opening[] = [];
  const days = windowsOfDays(plan, first, last);
  for (let i = 0; i < days.length; i++) {
    const windows = days[i]!;
    for (let w = 0; w < windows.length; w += 2) {
      const from = zone.instantAt(first + i, windows[w]!);
      const until = zone.instantAt(first + i, windows[w + 1]!);
      if (from < until) insert(openings, { day: first + i, anchor: from, from, until, runFrom: from, runUntil: until });
    }
  }
  openings = withoutOverlap(openings);
  for (const closure of plan.closures ?? []) {
    if ('start' in closure && closure.start < closure.end) openings = without(openings, closure.start, closure.end);
  }
  joinRuns(openings);
  return openings;
}

/** Almost always an append: only a window of a skipped hour, or one listed late, has to move forward. */
function insert(openings: Opening[], opening: Opening): void {
  let at = openings.length;
  while (at > 0 && openings[at - 1]!.from > opening.from) at--;
  if (at === openings.length) openings.push(opening);
  else openings.splice(at, 0, opening);
}

function withoutOverlap(openings: Opening[]): Opening[] {
  let coveredUntil = -Infinity;
  let overlapping = false;
  for (const opening of openings) {
    if (opening.from < coveredUntil) {
      opening.from = coveredUntil;
      overlapping = true;
    }
    if (opening.until > coveredUntil) coveredUntil = opening.until;
  }
  return overlapping ? openings.filter((opening) => opening.from < opening.until) : openings;
}

function without(openings: readonly Opening[], start: number, end: number): Opening[] {
  const left: Opening[] = [];
  for (const opening of openings) {
    if (opening.until <= start || opening.from >= end) left.push(opening);
    else {
      if (opening.from < start) left.push({ ...opening, until: start });
      if (opening.until > end) left.push({ ...opening, from: end });
    }
  }
  return left;
}

function joinRuns(openings: readonly Opening[]): void {
  for (let i = 1; i < openings.length; i++) {
    const before = openings[i - 1]!;
    const opening = openings[i]!;
    opening.runFrom = before.until === opening.from ? before.runFrom : opening.from;
  }
  for (let i = openings.length - 2; i >= 0; i--) {
    const opening = openings[i]!;
    const after = openings[i + 1]!;
    opening.runUntil = opening.until === after.from ? after.runUntil : opening.until;
  }
}
