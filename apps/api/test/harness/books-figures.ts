import type { SalonBooks } from './salon-books.js';

/** What books of the till's layout come to, counted straight from their text by another way than the import's. */
export interface BooksFigures {
  readonly clients: number;
  readonly completed: number;
  readonly missed: number;
  readonly unmarked: number;
  readonly toCome: number;
  readonly cancelled: number;
  readonly cancelledLate: number;
  readonly sales: number;
  /** Cents before tax. */
  readonly net: number;
  /** Cents before tax by staff code of the lines that are no discounts. */
  readonly visitsOf: ReadonlyMap<string, number>;
}

const NOBODY = new Set(['', 'WALK_IN']);

/** For books without rows that cannot be used. */
export function figuresOf({ files, asOf }: SalonBooks): BooksFigures {
  const table = (name: string) => {
    const text = files.find((file) => file.name === name)?.text.toString() ?? '';
    return text
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','));
  };
  const iso = (text: string) => `${text.slice(6)}-${text.slice(0, 2)}-${text.slice(3, 5)}`;
  const keyOf = (client: string, day: string) => `${client} ${day}`;
  const bookings = table('bookings.csv').map((row) => ({ client: row[0]!, staff: row[1]!, day: iso(row[3]!) }));
  const receipts = table('receipts.csv').map((row) => ({
    number: row[0]!,
    day: iso(row[1]!),
    client: row[3]!,
    cents: Math.round(Number(row[6]) * 100),
  }));
  const noShows = table('no-shows.csv').map((row) => ({ client: row[1]!, day: iso(row[0]!) }));
  const cancellations = table('cancellations.csv').map((row) => ({
    client: row[1]!,
    day: iso(row[4]!),
    on: iso(row[0]!),
  }));

  const paid = new Set(receipts.filter((one) => !NOBODY.has(one.client)).map((one) => keyOf(one.client, one.day)));
  const gone = new Set(noShows.map((one) => keyOf(one.client, one.day)));
  const visits = new Map<string, { client: string; day: string; staff: string[] }>();
  for (const { client, day, staff } of bookings) {
    const visit = visits.get(keyOf(client, day)) ?? { client, day, staff: [] };
    visit.staff.push(staff);
    visits.set(keyOf(client, day), visit);
  }
  const stateOf = (key: string, day: string) => {
    if (day > asOf) return 'toCome';
    if (paid.has(key)) return 'completed';
    return gone.has(key) ? 'missed' : 'unmarked';
  };
  const counts = { completed: 0, missed: 0, unmarked: 0, toCome: 0 };
  const visitsOf = new Map<string, number>();
  for (const [key, { day, staff }] of visits) {
    const state = stateOf(key, day);
    counts[state] += 1;
    if (state === 'completed') for (const one of new Set(staff)) visitsOf.set(one, (visitsOf.get(one) ?? 0) + 1);
  }
  const cancelledDays = new Map<string, boolean>();
  for (const { client, day, on } of cancellations) {
    const key = keyOf(client, day);
    cancelledDays.set(key, (cancelledDays.get(key) ?? false) || (on >= day && !visits.has(key)));
  }
  const everybody = [...bookings, ...receipts, ...noShows, ...cancellations].map((one) => one.client);
  return {
    ...counts,
    clients: new Set(everybody.filter((code) => !NOBODY.has(code))).size,
    cancelled: cancelledDays.size,
    cancelledLate: [...cancelledDays.values()].filter(Boolean).length,
    sales: new Set(receipts.map((one) => `${one.number} ${one.client}`)).size,
    net: receipts.reduce((sum, one) => sum + one.cents, 0),
    visitsOf,
  };
}
