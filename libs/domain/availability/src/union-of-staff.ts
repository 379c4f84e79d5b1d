import { greatestCommonDivisor } from './auto-step.js';
import { dateOf, type DayNumber } from './local-day.js';
import type { FreeStarts } from './free-starts.js';
import type { Slot } from './slot-query.js';

/** One person's free starts and the length of the visit with them, in milliseconds. */
export interface StaffStarts extends FreeStarts {
  readonly staffId: string;
  readonly length: number;
}

interface GrowingSlot extends Slot {
  end: number;
  date: string;
  readonly staffIds: string[];
}

/** Each start once, with everyone who is free then, in the order given (D19). */
export function unionOfStaff(all: readonly StaffStarts[], step: number): Slot[] {
  const some = all.filter((one) => one.starts.length > 0);
  return some.length === 1 ? slotsOfOne(some[0]!) : slotsOfMany(some, step);
}

function slotsOfOne({ staffId, length, starts, days }: StaffStarts): Slot[] {
  const staffIds = [staffId];
  const dates = new DateOfDay();
  return starts.map((start, i) => ({ start, end: start + length, date: dates.of(days[i]!), staffIds }));
}

/** Starts lie on few grids, so a table with a cell per grid point brings them into order without sorting. */
function slotsOfMany(all: readonly StaffStarts[], step: number): Slot[] {
  const base = Math.min(...all.map((one) => one.starts[0]!));
  const unit = commonUnit(all, base, step);
  const cells = Math.max(0, ...all.map((one) => (one.starts.at(-1)! - base) / unit + 1));
  const slotAt = new Int32Array(cells);
  for (const { starts } of all) for (const start of starts) slotAt[(start - base) / unit] = 1;
  const slots: GrowingSlot[] = [];
  for (let cell = 0; cell < cells; cell++) {
    if (slotAt[cell] === 0) continue;
    slotAt[cell] = slots.length;
    slots.push({ start: base + cell * unit, end: Infinity, date: '', staffIds: [] });
  }
  for (const { staffId, length, starts, days } of all) {
    const dates = new DateOfDay();
    for (let i = 0; i < starts.length; i++) {
      const slot = slots[slotAt[(starts[i]! - base) / unit]!]!;
      const date = dates.of(days[i]!);
      slot.staffIds.push(staffId);
      slot.end = Math.min(slot.end, slot.start + length);
      if (date > slot.date) slot.date = date;
    }
  }
  return slots;
}

/** The greatest length of which all starts are whole multiples from `base`: the step, unless somebody opens off its grid. */
function commonUnit(all: readonly StaffStarts[], base: number, step: number): number {
  let unit = step;
  for (const { starts } of all) {
    for (const start of starts) {
      const cells = (start - base) / unit;
      if (cells !== Math.floor(cells)) unit = greatestCommonDivisor(start - base, unit);
    }
  }
  return unit;
}

/** Remembers the last day, as starts come day by day. */
class DateOfDay {
  private day: DayNumber = NaN;
  private date = '';

  of(day: DayNumber): string {
    if (day !== this.day) {
      this.day = day;
      this.date = dateOf(day);
    }
    return this.date;
  }
}
