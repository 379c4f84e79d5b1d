/**
 * How little time the work itself needs: a hand-written slot engine with integers, cached zone offsets and one sweep per
 * person. It knows no rule beyond the slot cases and gives bare starts; it is what P1 compares with.
 */
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const MINUTE = 60_000;

interface LeanWindow {
  readonly start: number;
  readonly end: number;
}

/** Plans with their times as minutes of the day already; weekday 0 is Sunday. */
export interface LeanStaff {
  readonly weekly: readonly (LeanWindow & { readonly days: readonly number[] })[];
  readonly overrides: readonly { readonly day: number; readonly windows: readonly LeanWindow[] }[];
  readonly busy: readonly number[];
}

export interface LeanQuery {
  readonly zone: string;
  readonly from: number;
  readonly to: number;
  readonly now: number;
  /** Minutes. */
  readonly service: Readonly<Record<'duration' | 'before' | 'after' | 'step' | 'notice', number>>;
  readonly staff: readonly LeanStaff[];
}

type Pair = [start: number, end: number];

const formats = new Map<string, Intl.DateTimeFormat>();
const tables = new Map<string, OffsetTable>();

/** Offsets of three years around the one asked for. */
interface OffsetTable {
  from: number;
  to: number;
  since: number[];
  offsets: number[];
}

function readOffset(zone: string, instant: number): number {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, format);
  }
  const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const wall = Date.UTC(
    parts['year']!,
    parts['month']! - 1,
    parts['day'],
    parts['hour'],
    parts['minute'],
    parts['second'],
  );
  return wall - Math.floor(instant / 1000) * 1000;
}

function readTable(zone: string, instant: number): OffsetTable {
  const year = new Date(instant).getUTCFullYear();
  const from = Date.UTC(year - 1, 0, 1);
  const to = Date.UTC(year + 2, 0, 1);
  const table: OffsetTable = { from, to, since: [from], offsets: [readOffset(zone, from)] };
  for (let probe = from; probe < to; probe += 20 * DAY) {
    let low = probe;
    let high = Math.min(probe + 20 * DAY, to);
    const before = readOffset(zone, low);
    const after = readOffset(zone, high);
    if (before === after) continue;
    while (high - low > 1000) {
      const middle = Math.floor((low + high) / 2000) * 1000;
      if (readOffset(zone, middle) === before) low = middle;
      else high = middle;
    }
    table.since.push(high);
    table.offsets.push(after);
  }
  return table;
}

function tableFor(zone: string, instant: number): OffsetTable {
  let table = tables.get(zone);
  if (!table || instant - DAY < table.from || instant + DAY >= table.to) {
    table = readTable(zone, instant);
    tables.set(zone, table);
  }
  return table;
}

function offsetAt(table: OffsetTable, instant: number): number {
  let i = table.since.length - 1;
  while (i > 0 && table.since[i]! > instant) i--;
  return table.offsets[i]!;
}

function instantOf(table: OffsetTable, wall: number): number {
  const before = offsetAt(table, wall - DAY);
  const after = offsetAt(table, wall + DAY);
  if (before === after || offsetAt(table, wall - before) === before) return wall - before;
  return offsetAt(table, wall - after) === after ? wall - after : wall - before;
}

const byStart = (a: Pair, b: Pair): number => a[0] - b[0];

function openPairs(query: LeanQuery, staff: LeanStaff, table: OffsetTable): Pair[] {
  const byWeekday: LeanWindow[][] = [[], [], [], [], [], [], []];
  for (const window of staff.weekly) for (const weekday of window.days) byWeekday[weekday]!.push(window);
  const overrides = new Map(staff.overrides.map(({ day, windows }) => [day, windows]));
  const pairs: Pair[] = [];
  const first = Math.floor((query.from + offsetAt(table, query.from)) / DAY) * DAY - DAY;
  const last = query.to + offsetAt(table, query.to) + DAY;
  for (let day = first; day < last; day += DAY) {
    for (const { start, end } of overrides.get(day) ?? byWeekday[new Date(day).getUTCDay()]!) {
      const from = instantOf(table, day + start * MINUTE);
      const until = instantOf(table, day + (end <= start ? end + 1440 : end) * MINUTE);
      if (from < query.to && until > query.from) pairs.push([from, until]);
    }
  }
  return pairs.sort(byStart);
}

function blockedPairs({ before, after }: LeanQuery['service'], busy: readonly number[]): Pair[] {
  const pairs: Pair[] = [];
  for (let i = 0; i < busy.length; i += 2) pairs.push([busy[i]! - after * MINUTE, busy[i + 1]! + before * MINUTE]);
  return pairs.sort(byStart);
}

/** Bookable starts of anyone, ascending, in milliseconds. */
export function leanStarts(query: LeanQuery): Float64Array {
  const found = new Set<number>();
  const table = tableFor(query.zone, query.from);
  for (const staff of query.staff) {
    sweep(query, openPairs(query, staff, table), blockedPairs(query.service, staff.busy), found);
  }
  return Float64Array.from(found).sort();
}

function sweep(query: LeanQuery, open: readonly Pair[], blocked: readonly Pair[], found: Set<number>): void {
  const duration = query.service.duration * MINUTE;
  const step = query.service.step * MINUTE;
  const earliest = Math.max(query.from, query.now + query.service.notice * MINUTE);
  let next = 0;
  for (let i = 0; i < open.length; i++) {
    const [opening] = open[i]!;
    let [, closing] = open[i]!;
    for (; i + 1 < open.length && open[i + 1]![0] <= closing; i++) closing = Math.max(closing, open[i + 1]![1]);
    const add = (free: number, until: number): void => {
      let start = opening + Math.ceil((Math.max(free, earliest) - opening) / step) * step;
      for (; start + duration <= until && start < query.to; start += step) found.add(start);
    };
    while (next < blocked.length && blocked[next]![1] <= opening) next++;
    let free = opening;
    for (let k = next; k < blocked.length && blocked[k]![0] < closing; k++) {
      if (blocked[k]![0] > free) add(free, blocked[k]![0]);
      if (blocked[k]![1] > free) free = blocked[k]![1];
    }
    if (free < closing) add(free, closing);
  }
}
