import { readdirSync, readFileSync } from 'node:fs';
import type { SlotQuery } from '@stamgast/availability';
import type { LeanQuery } from './lean-slot-engine.js';

const DAY = 86_400_000;
const fixtures = new URL('../../../libs/domain/availability/fixtures/', import.meta.url);

interface StoredWindow {
  readonly start: string;
  readonly end: string;
}

interface StoredStaff {
  readonly id: number;
  readonly timeZone: string;
  readonly weekly: readonly (StoredWindow & { readonly days: readonly number[] })[];
  readonly overrides: readonly { readonly date: string; readonly windows: readonly StoredWindow[] }[];
  readonly busy: readonly StoredWindow[];
}

/** A case as its file says it; weekday 0 is Sunday. */
interface StoredCase {
  readonly id: string;
  readonly now: string;
  readonly range: { readonly from: string; readonly to: string };
  readonly service: Readonly<
    Record<'durationMin' | 'bufferBeforeMin' | 'bufferAfterMin' | 'slotIntervalMin' | 'minNoticeMin', number>
  >;
  readonly staff: readonly StoredStaff[];
  readonly expected: { readonly starts: readonly string[] };
}

/** One question in the words of both engines; `expected` is missing where only the engines can tell. */
export interface SlotCase {
  readonly name: string;
  readonly days: number;
  readonly query: SlotQuery;
  readonly lean: LeanQuery;
  readonly expected?: readonly number[];
}

/** Every stored case, and sizes between and beyond the two that are stored for speed. */
export function slotCases(): SlotCase[] {
  const stored = readdirSync(fixtures)
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(new URL(file, fixtures), 'utf8')) as StoredCase);
  const find = (id: string) => stored.find((one) => one.id === id)!;
  const one = find('perf-a-1staff-30d');
  const twenty = find('perf-b-20staff-30d');
  const derived = [
    cut(one, '1 staff, 1 day', 1),
    cut(twenty, '20 staff, 1 day', 1),
    cut(twenty, '20 staff, 7 days', 7),
    aYear(one, '1 staff, 365 days'),
  ];
  return [...stored.map((each) => slotCase(each, true)), ...derived.map((each) => slotCase(each, false))];
}

function cut(from: StoredCase, id: string, days: number): StoredCase {
  const to = new Date(Date.parse(from.range.from) + days * DAY).toISOString();
  const staff = from.staff.map((each) => ({ ...each, busy: each.busy.filter(({ start }) => start < to) }));
  return { ...from, id, range: { from: from.range.from, to }, staff };
}

/** The month's bookings again and again, moved by four weeks so that weekdays stay. */
function aYear(from: StoredCase, id: string): StoredCase {
  const start = Date.parse(from.range.from);
  const month = from.staff[0]!.busy.filter((busy) => Date.parse(busy.start) < start + 28 * DAY);
  const busy = Array.from({ length: 13 }, (_, months) => month.map((each) => moved(each, months * 28 * DAY))).flat();
  const to = new Date(start + 365 * DAY).toISOString();
  return { ...from, id, range: { from: from.range.from, to }, staff: [{ ...from.staff[0]!, busy }] };
}

function moved({ start, end }: StoredWindow, by: number): StoredWindow {
  const later = (instant: string) => new Date(Date.parse(instant) + by).toISOString();
  return { start: later(start), end: later(end) };
}

function slotCase(stored: StoredCase, hasExpected: boolean): SlotCase {
  const range = { from: Date.parse(stored.range.from), to: Date.parse(stored.range.to) };
  return {
    name: stored.id,
    days: Math.round((range.to - range.from) / DAY),
    query: queryOf(stored, range),
    lean: leanQueryOf(stored, range),
    expected: hasExpected ? stored.expected.starts.map((start) => Date.parse(start)) : undefined,
  };
}

const flat = (busy: readonly StoredWindow[]) => busy.flatMap(({ start, end }) => [Date.parse(start), Date.parse(end)]);

function queryOf({ now, service, staff }: StoredCase, range: { from: number; to: number }): SlotQuery {
  return {
    zone: staff[0]!.timeZone,
    now: Date.parse(now),
    range,
    service: {
      duration: service.durationMin,
      bufferBefore: service.bufferBeforeMin,
      bufferAfter: service.bufferAfterMin,
      step: service.slotIntervalMin,
      notice: service.minNoticeMin,
    },
    staff: staff.map(({ id, weekly, overrides, busy }) => ({
      id: `staff-${id}`,
      plan: {
        weekly: weekly.map((window) => ({ ...window, days: window.days.map((day) => day || 7) })),
        exceptions: overrides,
      },
      busy: flat(busy),
    })),
  };
}

const minutes = ({ start, end }: StoredWindow) => ({ start: minutesOf(start), end: minutesOf(end) });
const minutesOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

function leanQueryOf({ now, service, staff }: StoredCase, range: { from: number; to: number }): LeanQuery {
  return {
    zone: staff[0]!.timeZone,
    ...range,
    now: Date.parse(now),
    service: {
      duration: service.durationMin,
      before: service.bufferBeforeMin,
      after: service.bufferAfterMin,
      step: service.slotIntervalMin,
      notice: service.minNoticeMin,
    },
    staff: staff.map(({ weekly, overrides, busy }) => ({
      weekly: weekly.map(({ days, ...window }) => ({ days, ...minutes(window) })),
      overrides: overrides.map(({ date, windows }) => ({ day: Date.parse(date), windows: windows.map(minutes) })),
      busy: flat(busy),
    })),
  };
}
