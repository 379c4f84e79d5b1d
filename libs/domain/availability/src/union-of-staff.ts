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
 * All starts lie on one fine grid, so a table with a cell per grid point brings them into order without sorting. A cell
 * is a plan day followed by one bit per person.
 */
class StartTable {
  private readonly width: number;
  private readonly table: Int32Array;
  /** The people of the last cell read: their bits, ids and shortest visit. */
  private readonly seen: number[] = [];
  /** Where ids are collected; a copy of it is as long as it has to be, a list that grew is not. */
  private readonly ids: string[] = [];
  private staffIds: readonly string[] = [];
  private shortest = Infinity;

  constructor(
    private readonly all: readonly StaffRuns[],
    private readonly base: number,
    private readonly unit: number,
    private readonly cells: number,
  ) {
    this.width = 1 + Math.ceil(all.length / 32);
    this.table = emptyTable(cells * this.width);
  }

  add(person: number, step: number): void {
    const { width, table, base, unit } = this;
    const { runs } = this.all[person]!;
    const word = 1 + (person >> 5);
    const bit = 1 << (person & 31);
    const stride = Math.trunc(step / unit) * width;
    for (let run = 0; run < runs.count; run++) {
      const day = runs.dayOf(run) + DAY_OFFSET;
      const last = Math.trunc((runs.lastOf(run) - base) / unit) * width;
      for (let at = Math.trunc((runs.firstOf(run) - base) / unit) * width; at <= last; at += stride) {
        table[at + word]! |= bit;
        if (table[at]! < day) table[at] = day;
      }
    }
  }

  /** Reads the slots out and leaves the table empty. */
  takeSlots(): Slot[] {
    const { table, width, base, unit } = this;
    const slots: Slot[] = [];
    for (let cell = 0, at = 0; cell < this.cells; cell++, at += width) {
      const day = table[at]!;
      if (day === 0) continue;
      if (!this.isWhoWasSeen(at)) this.see(at);
      const start = base + cell * unit;
      slots.push({ start, end: start + this.shortest, date: dateOf(day - DAY_OFFSET), staffIds: this.staffIds });
      for (let word = 0; word < width; word++) table[at + word] = 0;
    }
    return slots;
  }

  /** The same people are often free from one start to the next; their slots share one list of ids. */
  private isWhoWasSeen(at: number): boolean {
    for (let word = 1; word < this.width; word++) if (this.table[at + word] !== this.seen[word]) return false;
    return true;
  }

  private see(at: number): void {
    const { all, table, width, seen, ids } = this;
    let count = 0;
    this.shortest = Infinity;
    for (let word = 1; word < width; word++) {
      seen[word] = table[at + word]!;
      for (let bits = seen[word]!; bits !== 0; bits &= bits - 1) {
        const person = all[word * 32 - 1 - Math.clz32(bits & -bits)]!;
        ids[count++] = person.staffId;
        if (person.length < this.shortest) this.shortest = person.length;
      }
    }
    this.staffIds = ids.slice(0, count);
  }
}

/** Keeps the days of every calendar above zero, which stands for an empty cell. */
const DAY_OFFSET = 1_000_000;

/** Memory that queries take turns with, as asking the system for it costs more than a small query; always all zero. */
let spare = new Int32Array(4096);

function emptyTable(size: number): Int32Array {
  if (spare.length < size) spare = new Int32Array(size);
  return spare;
}

function slotsOfMany(all: readonly StaffRuns[], step: number): Slot[] {
  const base = Math.min(...all.map(({ runs }) => runs.firstOf(0)));
  const end = Math.max(...all.map(({ runs }) => runs.lastOf(runs.count - 1)));
  const unit = commonUnit(all, base, step);
  const table = new StartTable(all, base, unit, (end - base) / unit + 1);
  for (let person = 0; person < all.length; person++) table.add(person, step);
  return table.takeSlots();
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
