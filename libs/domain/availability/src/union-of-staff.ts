import { greatestCommonDivisor } from './auto-step.js';
import type { FreeRuns } from './free-runs.js';
import { dateOf } from './local-day.js';
import type { Slot } from './slot-query.js';

/** When one person can start, and how long the visit takes with them, in milliseconds. */
export interface StaffRuns {
  readonly staffId: string;
  readonly length: number;
  readonly runs: FreeRuns;
}

/** Each start once, with everyone who is free then, in the order given (D19). */
export function unionOfStaff(all: readonly StaffRuns[], step: number): Slot[] {
  const some = all.filter((one) => one.runs.count > 0);
  if (some.length === 0) return [];
  return some.length === 1 ? slotsOfOne(some[0]!, step) : slotsOfMany(some, step);
}

function slotsOfOne({ staffId, length, runs }: StaffRuns, step: number): Slot[] {
  const slots: Slot[] = [];
  const staffIds = [staffId];
  for (let run = 0; run < runs.count; run++) {
    const date = dateOf(runs.dayOf(run));
    const last = runs.lastOf(run);
    for (let start = runs.firstOf(run); start <= last; start += step) {
      slots.push({ start, end: start + length, date, staffIds });
    }
  }
  return slots;
}

/**
 * All starts lie on one fine grid, so a table with a cell per grid point brings them into order without sorting. Each
 * cell has a plan day and one bit per person.
 */
class StartTable {
  private readonly words: number;
  private readonly free: Int32Array;
  private readonly days: Int32Array;
  /** Collects the ids of one cell; a copy of it is as long as it has to be, a list that grew is not. */
  private readonly ids: string[] = [];

  constructor(
    private readonly all: readonly StaffRuns[],
    private readonly base: number,
    private readonly unit: number,
    private readonly cells: number,
  ) {
    this.words = Math.ceil(all.length / 32);
    this.free = new Int32Array(cells * this.words);
    this.days = new Int32Array(cells).fill(NO_DAY);
  }

  add(person: number, step: number): void {
    const { words, free, days, base, unit } = this;
    const { runs } = this.all[person]!;
    const word = person >> 5;
    const bit = 1 << (person & 31);
    const stride = step / unit;
    for (let run = 0; run < runs.count; run++) {
      const day = runs.dayOf(run);
      const last = (runs.lastOf(run) - base) / unit;
      for (let cell = (runs.firstOf(run) - base) / unit; cell <= last; cell += stride) {
        free[cell * words + word]! |= bit;
        if (days[cell]! < day) days[cell] = day;
      }
    }
  }

  slots(): Slot[] {
    const slots: Slot[] = [];
    for (let cell = 0; cell < this.cells; cell++) {
      const day = this.days[cell]!;
      if (day !== NO_DAY) slots.push(this.slotAt(cell, dateOf(day)));
    }
    return slots;
  }

  private slotAt(cell: number, date: string): Slot {
    const start = this.base + cell * this.unit;
    const { ids } = this;
    let count = 0;
    let shortest = Infinity;
    for (let word = 0; word < this.words; word++) {
      for (let bits = this.free[cell * this.words + word]!; bits !== 0; bits &= bits - 1) {
        const person = this.all[word * 32 + 31 - Math.clz32(bits & -bits)]!;
        ids[count++] = person.staffId;
        if (person.length < shortest) shortest = person.length;
      }
    }
    return { start, end: start + shortest, date, staffIds: ids.slice(0, count) };
  }
}

const NO_DAY = -0x80000000;

function slotsOfMany(all: readonly StaffRuns[], step: number): Slot[] {
  const base = Math.min(...all.map(({ runs }) => runs.firstOf(0)));
  const end = Math.max(...all.map(({ runs }) => runs.lastOf(runs.count - 1)));
  const unit = commonUnit(all, base, step);
  const table = new StartTable(all, base, unit, (end - base) / unit + 1);
  for (let person = 0; person < all.length; person++) table.add(person, step);
  return table.slots();
}

/** The greatest length of which all starts are whole multiples from `base`: the step, unless somebody opens off its grid. */
function commonUnit(all: readonly StaffRuns[], base: number, step: number): number {
  let unit = step;
  for (const { runs } of all) {
    for (let run = 0; run < runs.count; run++) {
      const cells = (runs.firstOf(run) - base) / unit;
      if (cells !== Math.floor(cells)) unit = greatestCommonDivisor(runs.firstOf(run) - base, unit);
    }
  }
  return unit;
}
