import fc from 'fast-check';
import type { ResourceNeed, ServiceRules, SlotQuery, StaffAvailability, WorkPlan } from '../src/index.js';

export const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** Zones that change the clock by two hours, one, half an hour and never; every start lies on five minutes of UTC. */
const zone = fc.constantFrom(
  'Europe/Oslo',
  'America/New_York',
  'Australia/Lord_Howe',
  'Antarctica/Troll',
  'Asia/Kolkata',
);
/** Around the changes of the clock and an ordinary day. */
const base = fc.constantFrom('2026-03-07', '2026-03-28', '2026-04-04', '2026-10-24', '2026-06-10');

const clock = fc.integer({ min: 0, max: 95 }).map((quarter) => {
  const text = (value: number) => String(value).padStart(2, '0');
  return `${text(Math.floor(quarter / 4))}:${text((quarter % 4) * 15)}`;
});
const window = fc.record({ start: clock, end: clock });

function dateNear(from: string): fc.Arbitrary<string> {
  const dateAfter = (days: number) => new Date(Date.parse(from) + days * DAY).toISOString().slice(0, 10);
  return fc.integer({ min: -2, max: 4 }).map(dateAfter);
}

function instantNear(from: string): fc.Arbitrary<number> {
  return fc.integer({ min: -2 * 288, max: 5 * 288 }).map((fives) => Date.parse(from) + fives * 5 * MINUTE);
}

type StretchOfTime = readonly [start: number, end: number];

function stretchNear(from: string): fc.Arbitrary<StretchOfTime> {
  const fives = fc.integer({ min: 0, max: 36 });
  return fc.tuple(instantNear(from), fives).map(([start, length]) => [start, start + length * 5 * MINUTE] as const);
}

/** Busy time as the engine takes it: flat and ascending by start. */
export function flat(stretches: readonly StretchOfTime[]): number[] {
  return [...stretches].sort((a, b) => a[0] - b[0]).flat();
}

function busyNear(from: string, most: number): fc.Arbitrary<number[]> {
  return fc.array(stretchNear(from), { maxLength: most }).map(flat);
}

function planNear(from: string): fc.Arbitrary<WorkPlan> {
  const windows = fc.array(window, { maxLength: 2 });
  const someDays = fc.array(fc.record({ date: dateNear(from), windows }), { maxLength: 2 });
  const days = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 3 });
  const closure = fc.oneof(
    dateNear(from).map((date) => ({ date })),
    stretchNear(from).map(([start, end]) => ({ start, end })),
  );
  return fc.record({
    weekly: fc.array(fc.record({ days, start: clock, end: clock }), { minLength: 1, maxLength: 3 }),
    exceptions: someDays,
    extraHours: someDays,
    holidays: fc.array(dateNear(from), { maxLength: 1 }),
    closures: fc.array(closure, { maxLength: 2 }),
  });
}

const inTwoParts = [
  { from: 0, to: 5 },
  { from: 10, to: 15 },
];

const gaps = fc.oneof(
  fc.constant({ kind: 'reduce' as const }),
  fc.record({
    kind: fc.constant('strict' as const),
    shortest: fc.constantFrom(15, 30, 90),
    days: fc.constantFrom(undefined, 0, 1),
  }),
);

const service: fc.Arbitrary<ServiceRules> = fc.record({
  duration: fc.constantFrom(15, 30, 45, 60, 100),
  bufferBefore: fc.constantFrom(0, 5, 15),
  bufferAfter: fc.constantFrom(0, 10, 30),
  step: fc.constantFrom(5, 15, 20, 60),
  notice: fc.constantFrom(0, 90, 1440),
  horizonDays: fc.constantFrom(undefined, undefined, 1, 3),
  bufferInsideHours: fc.boolean(),
  work: fc.constantFrom(undefined, undefined, inTwoParts),
  horizonCounts: fc.constantFrom(undefined, 'weekdays'),
  gaps: fc.oneof(fc.constant(undefined), gaps),
});

function staffNear(from: string): fc.Arbitrary<StaffAvailability[]> {
  const duration = fc.constantFrom(undefined, undefined, 20, 75);
  const fullDays = fc.array(dateNear(from), { maxLength: 1 });
  const one = fc.record({ plan: planNear(from), busy: busyNear(from, 8), duration, fullDays });
  return fc.array(one, { minLength: 1, maxLength: 3 }).map((all) => all.map((staff, i) => ({ ...staff, id: `s${i}` })));
}

function resourcesNear(from: string): fc.Arbitrary<ResourceNeed[] | undefined> {
  const units = fc.array(busyNear(from, 4), { minLength: 1, maxLength: 2 });
  const rooms = units.map((all) => [{ name: 'room', units: all.map((busy, i) => ({ id: `r${i}`, busy })) }]);
  return fc.oneof(fc.constant(undefined), rooms);
}

/** A query about some instants, another stretch nearby that could become busy, and dates nearby. */
export const asked = base.chain((from) => {
  const range = fc
    .tuple(instantNear(from), instantNear(from))
    .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
  const resources = resourcesNear(from);
  const query = fc.record({ zone, now: instantNear(from), service, staff: staffNear(from), resources, range });
  return fc.record({ query, more: stretchNear(from), dates: fc.tuple(dateNear(from), dateNear(from)) });
});

export type Asked = typeof asked extends fc.Arbitrary<infer Value> ? Value : never;
export type InstantQuery = Asked['query'] & SlotQuery;
