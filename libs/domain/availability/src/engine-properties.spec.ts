import fc from 'fast-check';
import { asked, flat, MINUTE, type Asked, type InstantQuery } from '../test/arbitrary-query.js';
import { isOpenAt } from '../test/plan-by-temporal.js';
import {
  explainStart,
  findSlots,
  isBookable,
  shapeOf,
  type Slot,
  type SlotQuery,
  type StaffAvailability,
} from './index.js';

const DAY = 1440 * MINUTE;

function holds(property: (value: Asked, shared: boolean) => void, numRuns: number): void {
  fc.assert(fc.property(asked, fc.boolean(), property), { numRuns });
}

/** Every start with every person who is free then. */
function offersOf(slots: readonly Slot[]): string[] {
  return slots.flatMap(({ start, staffIds }) => staffIds.map((id) => `${new Date(start).toISOString()} ${id}`));
}

function eachOffer({ query }: Asked, check: (start: number, staff: StaffAvailability) => void): void {
  for (const { start, staffIds } of findSlots(query)) {
    for (const id of staffIds)
      check(
        start,
        query.staff.find((staff) => staff.id === id)!,
      );
  }
}

function stretchesOf(busy: ArrayLike<number>): [number, number][] {
  return Array.from({ length: busy.length / 2 }, (_, i) => [busy[i * 2]!, busy[i * 2 + 1]!]);
}

/** A day of the query, in every other one of which neighbours share their buffers: five minutes at either end of a visit. */
function withSharedBuffers({ query }: Asked, shared: boolean): InstantQuery {
  const from = query.range.from;
  const range = { from, to: Math.min(query.range.to, from + DAY) };
  if (!shared) return { ...query, range };
  const bare = ([start, end]: [number, number]): [number, number] =>
    end - start > 10 * MINUTE ? [start + 5 * MINUTE, end - 5 * MINUTE] : [start, end];
  const staff = query.staff.map((one) => ({ ...one, visits: flat(stretchesOf(one.busy).map(bare)) }));
  return { ...query, range, staff, service: { ...query.service, buffers: 'overlap' } };
}

describe('for every query', () => {
  it('lists starts ascending and each once, with somebody free', () => {
    holds(({ query }) => {
      const slots = findSlots(query);
      expect(slots.filter((slot, i) => i > 0 && slots[i - 1]!.start >= slot.start)).toEqual([]);
      expect(slots.filter(({ start, end, staffIds }) => staffIds.length === 0 || end <= start)).toEqual([]);
    }, 120);
  });

  it('D05 lists a start with a person exactly where the check of the write path accepts it', () => {
    holds(({ query }) => {
      const { from } = query.range;
      const range = { from, to: Math.min(query.range.to, from + 1.5 * DAY) };
      const accepted: string[] = [];
      for (let start = from; start < range.to; start += 5 * MINUTE) {
        const staffIds = query.staff.map(({ id }) => id).filter((id) => isBookable(query, start, id).ok);
        accepted.push(...offersOf([{ start, end: start, date: '', staffIds }]));
      }
      expect(offersOf(findSlots({ ...query, range }))).toEqual(accepted);
    }, 60);
  });

  it('D05 explains every minute that it does not list, and none that it lists', () => {
    const seen = { listed: 0, work: 0, room: 0, shared: 0 };
    holds((value, shared) => {
      const query = withSharedBuffers(value, shared);
      const listed = new Set(offersOf(findSlots(query)));
      const wrong: string[] = [];
      for (let start = query.range.from; start < query.range.to; start += MINUTE) {
        for (const { id } of query.staff) {
          const offer = `${new Date(start).toISOString()} ${id}`;
          if (listed.has(offer) === explainStart(query, start, id).length > 0) wrong.push(offer);
        }
      }
      expect(wrong).toEqual([]);
      if (listed.size === 0) return;
      seen.listed += 1;
      if (query.service.work) seen.work += 1;
      if (query.resources) seen.room += 1;
      if (query.service.buffers === 'overlap') seen.shared += 1;
    }, 90);
    // Days on which nothing is listed at all would prove little; each kind has to have been among the others.
    expect(Object.values(seen).every((count) => count > 0)).toBe(true);
  });

  it('D18 never offers a minute outside the plan', () => {
    holds((value) => {
      const { zone, service, range } = value.query;
      const query = { ...value.query, range: { from: range.from, to: Math.min(range.to, range.from + 0.5 * DAY) } };
      const closed: number[] = [];
      eachOffer({ ...value, query }, (start, staff) => {
        const { open } = shapeOf(service, staff);
        const looks = [open.to - MINUTE];
        for (let minutes = open.from; minutes < open.to; minutes += 15 * MINUTE) looks.push(minutes);
        closed.push(...looks.filter((at) => !isOpenAt(staff.plan, zone, start + at)));
      });
      expect(closed).toEqual([]);
    }, 40);
  });

  it('D01 D02 D04 never lets work or its buffers meet busy time', () => {
    holds((value) => {
      const met: unknown[] = [];
      eachOffer(value, (start, staff) => {
        const { taken } = shapeOf(value.query.service, staff);
        const meets = ([from, to]: [number, number]) =>
          from < to && taken.some((part) => start + part.from < to && from < start + part.to);
        met.push(...stretchesOf(staff.busy).filter(meets));
      });
      expect(met).toEqual([]);
    }, 120);
  });

  it('never gains a start when one more stretch becomes busy', () => {
    holds(({ query: any, more }) => {
      // A policy about gaps may offer what stands beside a new visit, and that alone.
      const query = { ...any, service: { ...any.service, gaps: undefined } };
      const before = new Set(offersOf(findSlots(query)));
      const [first, ...others] = query.staff;
      const busier = { ...first!, busy: flat([...stretchesOf(first!.busy), more]) };
      const after = offersOf(findSlots({ ...query, staff: [busier, ...others] }));
      expect(after.filter((offer) => !before.has(offer))).toEqual([]);
    }, 120);
  });

  it('D11 only hides starts with a strict policy, only adds the ends of visits with a reducing one, and empties no day', () => {
    holds(({ query }) => {
      const by = (gaps: SlotQuery['service']['gaps']) => {
        const staff = query.staff.slice(0, 1);
        return findSlots({ ...query, staff, service: { ...query.service, gaps } });
      };
      const starts = (slots: readonly Slot[]) => new Set(slots.map(({ start }) => start));
      const all = by(undefined);
      const strict = by({ kind: 'strict', shortest: 45 });
      expect(strict.filter(({ start }) => !starts(all).has(start))).toEqual([]);
      const reduced = by({ kind: 'reduce' });
      expect(all.filter(({ start }) => !starts(reduced).has(start))).toEqual([]);
      const ends = query.staff[0]!.busy;
      const { taken } = shapeOf(query.service, query.staff[0]);
      const added = reduced.filter(({ start }) => !starts(all).has(start));
      const followsBusy = ({ start }: Slot) =>
        stretchesOf(ends).some(([, end]) => taken.some(({ from }) => start + from === end));
      expect(added.filter((slot) => !followsBusy(slot))).toEqual([]);
    }, 120);
  });

  it('D19 gives everyone together what it gives one by one', () => {
    holds(({ query }) => {
      const together = offersOf(findSlots(query)).sort();
      const apart = query.staff.flatMap((staff) => offersOf(findSlots({ ...query, staff: [staff] }))).sort();
      expect(together).toEqual(apart);
    }, 120);
  });

  it('D17 lists by plan days what it lists by instants with those dates', () => {
    holds(({ query, dates }) => {
      const [firstDay, lastDay] = [...dates].sort() as [string, string];
      const staff = query.staff.slice(0, 1);
      const wide = { from: Date.parse(firstDay) - 3 * DAY, to: Date.parse(lastDay) + 5 * DAY };
      const byInstant = findSlots({ ...query, staff, range: wide });
      const byDays = findSlots({ ...query, staff, range: { firstDay, lastDay } });
      expect(byDays).toEqual(byInstant.filter(({ date }) => date >= firstDay && date <= lastDay));
    }, 120);
  });

  it('D16 never asks for the zone of the machine or of the viewer', () => {
    const local = /^(get(?!Time$|UTC)|set(?!Time$|UTC)|toLocale|toString$|toDateString$|toTimeString$)/;
    const names = Object.getOwnPropertyNames(Date.prototype).filter((name) => local.test(name));
    const spies = names.map((name) => jest.spyOn(Date.prototype, name as 'getHours'));
    holds(({ query }) => void findSlots(query), 50);
    const used = names.filter((_, i) => spies[i]!.mock.calls.length > 0);
    spies.forEach((spy) => spy.mockRestore());
    expect(names).toContain('getTimezoneOffset');
    expect(used).toEqual([]);
  });
});
