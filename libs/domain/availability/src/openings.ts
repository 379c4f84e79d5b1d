import { windowsOfDays } from './day-plan.js';
import type { DayNumber } from './local-day.js';
import type { Closure, WorkPlan } from './work-plan.js';
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
export function openingsOf(plan: WorkPlan, zone: Zone, first: DayNumber, last: DayNumber): readonly Opening[] {
  const openings: Opening[] = [];
  const days = windowsOfDays(plan, first, last);
  let areApart = true;
  let openUntil = -Infinity;
  for (let i = 0; i < days.length; i++) {
    const windows = days[i]!;
    for (let w = 0; w < windows.length; w += 2) {
      const from = zone.instantAt(first + i, windows[w]!);
      const until = zone.instantAt(first + i, windows[w + 1]!);
      if (from >= until) continue;
      if (from <= openUntil) areApart = false;
      openUntil = until;
      openings.push({ day: first + i, anchor: from, from, until, runFrom: from, runUntil: until });
    }
  }
  const closures = (plan.closures ?? []).filter((closure) => 'start' in closure && closure.start < closure.end);
  return areApart && closures.length === 0 ? openings : joined(cut(inOrder(openings), closures));
}

/** Windows of a skipped hour, or listed late, move to their place; what an earlier one covers is taken off a later one. */
function inOrder(openings: Opening[]): Opening[] {
  let covered = -Infinity;
  for (const opening of openings.sort((a, b) => a.from - b.from)) {
    opening.from = Math.max(opening.from, covered);
    covered = Math.max(opening.until, covered);
  }
  return openings.filter((opening) => opening.from < opening.until);
}

function cut(openings: readonly Opening[], closures: readonly Closure[]): readonly Opening[] {
  return closures.reduce(
    (left, closure) => ('start' in closure ? left.flatMap((one) => without(one, closure)) : left),
    openings,
  );
}

function without(opening: Opening, { start, end }: { readonly start: number; readonly end: number }): Opening[] {
  if (opening.until <= start || opening.from >= end) return [opening];
  const before = { ...opening, until: start };
  const after = { ...opening, from: end };
  return [before, after].filter(({ from, until }) => from < until);
}

function joined(openings: readonly Opening[]): readonly Opening[] {
  for (let i = 0; i < openings.length; i++) {
    const opening = openings[i]!;
    const before = openings[i - 1];
    opening.runFrom = before?.until === opening.from ? before.runFrom : opening.from;
  }
  for (let i = openings.length - 1; i >= 0; i--) {
    const opening = openings[i]!;
    const after = openings[i + 1];
    opening.runUntil = after?.from === opening.until ? after.runUntil : opening.until;
  }
  return openings;
}
