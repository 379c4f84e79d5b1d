import { seeded } from '../../harness/salon-books.js';

const day = 86_400_000;
/** Every second Tuesday at ten o'clock in Oslo somebody is there. */
export const visitDays = Array.from({ length: 25 }, (_, index) =>
  new Date(Date.parse('2026-01-20T00:00:00Z') + index * 14 * day).toISOString().slice(0, 10),
);
export const salonZone = 'Europe/Oslo';
/** When those who do so take their consent back, or are put into the archive. */
export const changeOfMind = '2026-07-01T12:00:00Z';
export const rebookAfterDays: readonly (number | null)[] = [null, 56];

export interface PlannedVisit {
  /** Of `visitDays`. */
  readonly day: number;
  /** Wall time in Oslo. */
  readonly time: '10:00' | '12:00';
  readonly bookedLate: boolean;
  readonly outcome: 'completed' | 'no_show' | 'cancelled';
}

/** Somebody whose behaviour is known beforehand. */
export interface Person {
  readonly index: number;
  readonly name: string;
  readonly channel: 'email' | 'sms' | null;
  readonly locale: 'en' | 'nb' | 'sv' | 'da' | null;
  readonly zone: string | null;
  readonly birthday: string | null;
  readonly consent: boolean;
  readonly change: 'withdraws' | 'archived' | null;
  /** Of `rebookAfterDays`. */
  readonly service: 0 | 1;
  readonly visits: readonly PlannedVisit[];
}

const locales = ['en', 'nb', 'sv', 'da', null] as const;
const zones = ['America/New_York', 'Asia/Tokyo', null, null, null, null, null, null] as const;

/** The same people every time. */
export function population(size: number): Person[] {
  const random = seeded(20260105);
  const one = <Value>(of: readonly Value[]): Value => of[Math.floor(random() * of.length)] as Value;
  return Array.from({ length: size }, (_, index) => {
    const contact = random();
    const mind = random();
    return {
      index,
      name: `Person ${index}`,
      channel: contact < 0.05 ? null : contact < 0.15 ? 'sms' : 'email',
      locale: one(locales),
      zone: one(zones),
      birthday: birthdayOf(index, random),
      consent: random() < 0.7,
      change: mind < 0.08 ? 'withdraws' : mind < 0.12 ? 'archived' : null,
      service: random() < 0.5 ? 0 : 1,
      visits: visitsOf(index, random),
    };
  });
}

function birthdayOf(index: number, random: () => number): string | null {
  if (index % 3 === 2) return null;
  if (index % 40 === 0) return index % 80 === 0 ? '02-29' : '1992-02-29';
  // A hundred days of the year, so that the clock stops there and not on every day.
  const at = new Date(Date.UTC(2026, 0, 8) + Math.floor(random() * 100) * 3 * 86_400_000).toISOString().slice(5, 10);
  const year = random() < 0.5 ? '' : random() < 0.2 ? '2012-' : '1975-';
  return `${year}${at}`;
}

function visitsOf(index: number, random: () => number): PlannedVisit[] {
  const visit = (at: number, change: Partial<PlannedVisit> = {}): PlannedVisit => ({
    day: at,
    time: '10:00',
    bookedLate: false,
    outcome: 'completed',
    ...change,
  });
  const every = (from: number, step: number, count: number) =>
    Array.from({ length: count }, (_, number) => visit(from + number * step)).filter(
      ({ day: at }) => at < visitDays.length,
    );
  if (index < 16) return every(index % 2, 2, 13);
  if (index < 40) return every(index % 3, 3, 4);
  if (index < 80) {
    const first = index % 10;
    const late = random() < 0.3;
    return [visit(first), visit(first + 1 + (index % 6), { bookedLate: late })];
  }
  if (index < 110) return [visit(index % 25, { outcome: index % 3 === 0 ? 'no_show' : 'completed' })];
  if (index < 130) return [visit(index % 12), visit(12 + (index % 12), { outcome: 'cancelled' })];
  if (index < 150) return [visit(index % 20), visit(index % 20, { time: '12:00' })];
  return [];
}
