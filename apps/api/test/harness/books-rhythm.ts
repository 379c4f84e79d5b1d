import type { SalonBooks } from './salon-books.js';

/** A client whom the books say is missed, by another way than the product's: whole days, no SQL, no shared code. */
export interface MissedInBooks {
  readonly client: string;
  readonly stage: 'due' | 'late' | 'slipping' | 'lost';
  readonly sinceDays: number;
  readonly rhythmDays: number;
  readonly spreadDays: number;
}

/** What the books know of one client's coming. */
export interface ComingInBooks {
  readonly client: string;
  /** Days of completed visits as numbers since 1970, earliest first. */
  readonly days: readonly number[];
  /** Minutes after midnight at which the last visit began. */
  readonly lastMinute: number;
  /** Day and minute at which the latest booking to come begins. */
  readonly booked: { readonly day: number; readonly minute: number } | null;
  readonly interval: number;
  readonly spread: number;
}

const nobody = new Set(['', 'WALK_IN']);
const assumedInterval = 42;

function rowsOf({ files }: SalonBooks, name: string): string[][] {
  const text = files.find((file) => file.name === name)?.text.toString() ?? '';
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  return lines.slice(1).map((line) => line.split(',').map((cell) => cell.replaceAll('"', '').trim()));
}

const numberOf = (american: string) => {
  const [month = 0, day = 0, year = 0] = american.split('/').map(Number);
  return Date.UTC(year, month - 1, day) / 86_400_000;
};

/** The value in the middle, or the mean of the two that share it. */
function middle(values: readonly number[]): number {
  const sorted = [...values];
  sorted.sort((one, other) => one - other);
  while (sorted.length > 2) {
    sorted.pop();
    sorted.shift();
  }
  return sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
}

/** Every client who has completed a visit: a booked day up to the export that has a receipt of theirs. */
export function comingIn(books: SalonBooks): ComingInBooks[] {
  const end = Date.parse(`${books.asOf}T00:00:00Z`) / 86_400_000;
  const paid = new Set(rowsOf(books, 'receipts.csv').map((row) => `${row[3]} ${numberOf(row[1]!)}`));
  const seen = new Map<string, { days: Map<number, number>; ahead: Map<number, number> }>();
  for (const row of rowsOf(books, 'bookings.csv')) {
    const client = row[0]!;
    if (nobody.has(client)) continue;
    const [day, minute] = [numberOf(row[3]!), Number(row[5])];
    const known = seen.get(client) ?? { days: new Map<number, number>(), ahead: new Map<number, number>() };
    seen.set(client, known);
    const kept = day > end ? known.ahead : paid.has(`${client} ${day}`) ? known.days : null;
    kept?.set(day, Math.min(minute, kept.get(day) ?? minute));
  }
  return [...seen].flatMap(([client, { days, ahead }]) => {
    const sorted = [...days.keys()].toSorted((one, other) => one - other);
    const last = sorted.at(-1);
    if (last === undefined) return [];
    const gaps = sorted.slice(1).map((day, index) => day - sorted[index]!);
    const own = sorted.length >= 3;
    const interval = own ? middle(gaps) : assumedInterval;
    const spread = Math.max(3, own ? middle(gaps.map((gap) => Math.abs(gap - interval))) : 0);
    const next = ahead.size === 0 ? null : Math.max(...ahead.keys());
    const booked = next === null ? null : { day: next, minute: ahead.get(next)! };
    return [{ client, days: sorted, lastMinute: days.get(last)!, booked, interval, spread }];
  });
}

/** Who is missed on the day of the export. */
export function missedIn(books: SalonBooks): MissedInBooks[] {
  const today = Date.parse(`${books.asOf}T00:00:00Z`) / 86_400_000;
  return comingIn(books).flatMap(({ client, days, booked, interval, spread }) => {
    const since = today - days.at(-1)!;
    if (booked || since === 0 || since <= interval - spread) return [];
    let stage: MissedInBooks['stage'] = 'due';
    if (since > interval + spread) stage = 'late';
    if (since > interval * 1.5) stage = 'slipping';
    if (since > Math.max(interval * 3, 180)) stage = 'lost';
    return [{ client, stage, sinceDays: since, rhythmDays: interval, spreadDays: spread }];
  });
}
