import { Temporal } from 'temporal-polyfill';
import { dayBefore, findSlots, hoursOfPlanDay, localDayRange, shiftLocalDays } from './index.js';

const zones = [
  'Europe/Berlin',
  'Europe/London',
  'America/New_York',
  'America/Santiago',
  'Australia/Sydney',
  'Australia/Lord_Howe',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Pacific/Apia',
  'Asia/Kathmandu',
  'Asia/Tehran',
  'UTC',
] as const;
const steady = new Set<string>(['Pacific/Apia', 'Asia/Kathmandu', 'Asia/Tehran', 'UTC']);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** The offset of a zone by the ICU data of the runtime: none of the engine's code, and none of Temporal's. */
function offsetByIcu(zone: string, instant: number): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant);
  const at = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return Date.UTC(at('year'), at('month') - 1, at('day'), at('hour'), at('minute'), at('second')) - instant;
}

/** Every change of the clock from 2026 to 2028: the first instant with the new offset. */
function changesOf(zone: string): { at: number; by: number }[] {
  const changes: { at: number; by: number }[] = [];
  const end = Date.UTC(2029, 0, 1);
  const day = 24 * HOUR;
  for (let from = Date.UTC(2026, 0, 1); from < end; from += day) {
    const before = offsetByIcu(zone, from);
    if (offsetByIcu(zone, from + day) === before) continue;
    let [low, high] = [from, from + day];
    while (high - low > MINUTE) {
      const middle = low + Math.floor((high - low) / 2 / MINUTE) * MINUTE;
      if (offsetByIcu(zone, middle) === before) low = middle;
      else high = middle;
    }
    changes.push({ at: high, by: offsetByIcu(zone, high) - before });
  }
  return changes;
}

const table = zones.flatMap((zone) =>
  changesOf(zone).map((change) => [zone, new Date(change.at).toISOString(), change] as const),
);
const dateAt = (zone: string, instant: number) =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate();

describe.each([
  ['July', '2026-07-15T12:00:00Z'],
  ['December', '2026-12-15T12:00:00Z'],
])('changes of the clock, seen in %s', (_month, today) => {
  beforeEach(() => jest.useFakeTimers({ now: Date.parse(today) }));
  afterEach(() => jest.useRealTimers());

  /** A place that is open around the clock, asked at steps of half an hour for visits of as long. */
  function startsOn(zone: string, date: string): number[] {
    const weekly = [{ days: [1, 2, 3, 4, 5, 6, 7], start: '00:00', end: '24:00' }];
    return findSlots({
      zone,
      now: Date.UTC(2025, 0, 1),
      service: { duration: 30, step: 30 },
      staff: [{ id: 's', plan: { weekly }, busy: [] }],
      range: { firstDay: date, lastDay: date },
    }).map((slot) => slot.start);
  }

  it.each(table)('%s %s: the day has its hours, and each is listed once (D12, D13)', (zone, _at, { at, by }) => {
    const date = dateAt(zone, at - MINUTE);
    const { from, to } = localDayRange(zone, date.toString());
    const start = date.toZonedDateTime({ timeZone: zone });
    const end = date.add({ days: 1 }).toZonedDateTime({ timeZone: zone });
    expect([from, to]).toEqual([start.epochMilliseconds, end.epochMilliseconds]);
    const starts = startsOn(zone, date.toString());
    expect(starts).toEqual(
      Array.from({ length: (to - from) / (30 * MINUTE) }, (_, index) => from + index * 30 * MINUTE),
    );
    expect(new Set(starts).size).toBe(starts.length);
    const changedToday = at > from && at < to;
    if (changedToday) expect(to - from).toBe(24 * HOUR - by);
  });

  it.each(table)(
    '%s %s: nothing is offered in a gap, and both of a repeated hour (D12, D13)',
    (zone, _at, { at, by }) => {
      const days = [dateAt(zone, at - MINUTE).toString(), dateAt(zone, at).toString()];
      const starts = new Set(days.flatMap((date) => startsOn(zone, date)));
      const walls = [...starts].map((start) =>
        Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(zone).toPlainDateTime().toString(),
      );
      const wallBefore = new Date(at + offsetByIcu(zone, at - 1));
      const shown = wallBefore.toISOString().slice(0, 19).replace(/:00$/, ':00');
      if (by > 0) expect(walls.map((wall) => `${wall}:00`.slice(0, 19))).not.toContain(shown);
      else {
        expect(starts.has(at)).toBe(true);
        expect(starts.has(at + by)).toBe(true);
        expect(offsetByIcu(zone, at) - offsetByIcu(zone, at + by)).toBe(by);
      }
    },
  );

  it.each(table)('%s %s: a night over it runs from wall to wall, by elapsed time (D17)', (zone, _at, { at }) => {
    const weekly = [{ days: [1, 2, 3, 4, 5, 6, 7], start: '20:00', end: '06:00' }];
    const evening = dateAt(zone, at - MINUTE).subtract({ days: 1 });
    for (const date of [evening, evening.add({ days: 1 })]) {
      const [night] = hoursOfPlanDay({ weekly }, zone, date.toString());
      const wall = (day: Temporal.PlainDate, time: string) =>
        day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds;
      expect(night).toEqual({ from: wall(date, '20:00'), to: wall(date.add({ days: 1 }), '06:00') });
    }
  });

  it.each(table)('%s %s: a weekly visit and its reminder keep the wall clock (D14, D15)', (zone, _at, { at }) => {
    const first = Temporal.Instant.fromEpochMilliseconds(at - 3 * 24 * HOUR)
      .toZonedDateTimeISO(zone)
      .with({ hour: 10, minute: 0, second: 0 });
    for (let week = 0; week < 3; week++) {
      const expected = first.add({ weeks: week });
      expect(shiftLocalDays(zone, first.epochMilliseconds, 7 * week)).toBe(expected.epochMilliseconds);
      expect(dayBefore(zone, expected.epochMilliseconds)).toBe(expected.subtract({ days: 1 }).epochMilliseconds);
    }
  });

  it('are as many as the zones have', () => {
    const counts = Object.fromEntries(zones.map((zone) => [zone, table.filter(([one]) => one === zone).length]));
    for (const zone of zones) expect(counts[zone]! > 0).toBe(!steady.has(zone));
    expect(counts).toMatchObject({ 'Europe/Berlin': 6, 'America/New_York': 6, 'Australia/Lord_Howe': 6 });
  });
});
