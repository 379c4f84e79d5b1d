import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { findSlots, isBookable, type SlotQuery, type WorkPlan } from './index.js';

interface CaseWindow {
  readonly start: string;
  readonly end: string;
}

/** A case as it is stored: weekday 0 is Sunday, busy time without buffers, lengths in minutes. */
interface SlotCase {
  readonly id: string;
  readonly now: string;
  readonly range: { readonly from: string; readonly to: string };
  readonly service: {
    readonly durationMin: number;
    readonly bufferBeforeMin: number;
    readonly bufferAfterMin: number;
    readonly slotIntervalMin: number;
    readonly minNoticeMin: number;
  };
  readonly staff: readonly {
    readonly id: number;
    readonly timeZone: string;
    readonly weekly: readonly (CaseWindow & { readonly days: readonly number[] })[];
    readonly overrides: readonly { readonly date: string; readonly windows: readonly CaseWindow[] }[];
    readonly busy: readonly CaseWindow[];
  }[];
  readonly expected: {
    readonly starts: readonly string[];
    readonly count: number;
    readonly byStaff: Readonly<Record<string, readonly string[]>>;
  };
}

const folder = path.join(__dirname, '../fixtures');
const cases = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as SlotCase);

function queryOf({ now, range, service, staff }: SlotCase): SlotQuery {
  return {
    zone: staff[0]!.timeZone,
    now: Date.parse(now),
    range: { from: Date.parse(range.from), to: Date.parse(range.to) },
    service: {
      duration: service.durationMin,
      bufferBefore: service.bufferBeforeMin,
      bufferAfter: service.bufferAfterMin,
      step: service.slotIntervalMin,
      notice: service.minNoticeMin,
    },
    staff: staff.map((one) => ({
      id: String(one.id),
      zone: one.timeZone,
      plan: planOf(one),
      busy: one.busy.flatMap(({ start, end }) => [Date.parse(start), Date.parse(end)]),
    })),
  };
}

function planOf({ weekly, overrides }: SlotCase['staff'][number]): WorkPlan {
  return {
    weekly: weekly.map((window) => ({ ...window, days: window.days.map((day) => (day === 0 ? 7 : day)) })),
    exceptions: overrides,
  };
}

const iso = (start: number): string => new Date(start).toISOString();

describe('the shared slot cases', () => {
  it('finds all of them, so that none is lost unseen', () => expect(cases).toHaveLength(14));

  describe.each(cases.map((one) => [one.id, one] as const))('%s', (_, slotCase) => {
    const query = queryOf(slotCase);
    const slots = findSlots(query);

    it('lists exactly the expected starts', () => {
      expect(slots.map(({ start }) => iso(start))).toEqual(slotCase.expected.starts);
      expect(slots).toHaveLength(slotCase.expected.count);
    });

    it('names exactly the staff who are free at each', () => {
      const byStaff = Object.fromEntries(
        query.staff.map(({ id }) => [id, slots.filter((slot) => slot.staffIds.includes(id)).map((s) => iso(s.start))]),
      );
      expect(byStaff).toEqual(slotCase.expected.byStaff);
    });

    it('agrees with the check of the write path on every quarter of an hour', () => {
      const { from, to } = query.range as { from: number; to: number };
      const listed = new Set(slots.flatMap((slot) => slot.staffIds.map((id) => `${id} ${slot.start}`)));
      const staff = query.staff.slice(0, 3);
      for (let start = from; start < Math.min(to, from + 8 * 86_400_000); start += 900_000) {
        for (const { id } of staff) {
          expect([iso(start), id, isBookable(query, start, id).ok]).toEqual([
            iso(start),
            id,
            listed.has(`${id} ${start}`),
          ]);
        }
      }
    });
  });
});
