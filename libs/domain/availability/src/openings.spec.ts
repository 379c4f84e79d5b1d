import { aQuery, aStaff, MONDAY, open, oslo, timesOf, utcOf, wallOf } from '../test/oslo.js';
import { findSlots, instantToWall, isBookable, type Closure, type SlotQuery, type WorkPlan } from './index.js';

function hourly(date: string, plan: WorkPlan): SlotQuery {
  return aQuery({ date, service: { step: 60 }, staff: [aStaff({ plan })] });
}

describe('D12 DST spring: the night of 2026-03-29 has no 02:00', () => {
  const slots = findSlots(hourly('2026-03-29', open('01:00', '05:00')));

  it('offers 01:00, 03:00 and 04:00', () => expect(timesOf(slots)).toEqual(['01:00', '03:00', '04:00']));
  it('gives each an instant of its own, an hour apart', () => {
    expect(slots.map(({ start }) => utcOf(start))).toEqual([
      '2026-03-29T00:00Z',
      '2026-03-29T01:00Z',
      '2026-03-29T02:00Z',
    ]);
  });
  it('opens an hour late where the opening itself is skipped', () => {
    expect(timesOf(findSlots(hourly('2026-03-29', open('02:30', '06:00'))))).toEqual(['03:30', '04:30']);
  });
  it('has no window where opening and closing are skipped together past each other', () => {
    expect(findSlots(hourly('2026-03-29', open('02:30', '03:15')))).toEqual([]);
  });
  it('keeps starts ascending and apart where a skipped window moves past the next one', () => {
    const plan = { weekly: [...open('02:15', '02:45').weekly, ...open('03:00', '06:00').weekly] };
    expect(timesOf(findSlots(hourly('2026-03-29', plan)))).toEqual(['03:00', '04:00', '05:00']);
  });
});

describe('D13 DST autumn: the night of 2026-10-25 has 02:00 twice', () => {
  const slots = findSlots(hourly('2026-10-25', open('01:00', '05:00')));

  it('offers five starts, 02:00 twice', () => {
    expect(timesOf(slots)).toEqual(['01:00', '02:00', '02:00', '03:00', '04:00']);
  });
  it('tells the two apart by instant and by offset', () => {
    const twice = slots.filter(({ start }) => wallOf(start).endsWith('02:00'));
    expect(twice.map(({ start }) => utcOf(start))).toEqual(['2026-10-25T00:00Z', '2026-10-25T01:00Z']);
    expect(twice.map(({ start }) => instantToWall('Europe/Oslo', start).offsetMinutes)).toEqual([120, 60]);
  });
  it('opens at the first of two 02:00', () => {
    const [first] = findSlots(hourly('2026-10-25', open('02:00', '04:00')));
    expect(utcOf(first!.start)).toBe('2026-10-25T00:00Z');
  });
});

describe('D17 opening across midnight', () => {
  const query = aQuery({ service: { duration: 30 }, staff: [aStaff({ plan: open('20:00', '02:00') })] });

  it('lists 01:30 under the day on which it opened', () => {
    const last = findSlots(query).at(-1)!;
    expect([wallOf(last.start), last.date]).toEqual(['2026-03-03T01:30', MONDAY]);
  });
  it('does not list the night before under this day', () => {
    expect(wallOf(findSlots(query)[0]!.start)).toBe(`${MONDAY}T20:00`);
  });
  it('lists by instant whatever day it belongs to', () => {
    const range = { from: oslo(`${MONDAY}T00:00`), to: oslo(`${MONDAY}T20:15`) };
    const slots = findSlots({ ...query, range });
    expect(slots.map(({ start, date }) => [wallOf(start), date])).toEqual([
      [`${MONDAY}T00:00`, '2026-03-01'],
      [`${MONDAY}T00:15`, '2026-03-01'],
      [`${MONDAY}T00:30`, '2026-03-01'],
      [`${MONDAY}T00:45`, '2026-03-01'],
      [`${MONDAY}T01:00`, '2026-03-01'],
      [`${MONDAY}T01:15`, '2026-03-01'],
      [`${MONDAY}T01:30`, '2026-03-01'],
      [`${MONDAY}T20:00`, MONDAY],
    ]);
  });
  it('is an hour shorter in the spring night and an hour longer in the autumn night', () => {
    const night = (date: string) => findSlots(hourly(date, open('22:00', '06:00'))).length;
    expect([night('2026-03-27'), night('2026-03-28'), night('2026-10-24')]).toEqual([8, 7, 9]);
  });
});

describe('windows that meet', () => {
  const both = (a: [string, string], b: [string, string]) =>
    timesOf(findSlots(hourly(MONDAY, { weekly: [...open(...a).weekly, ...open(...b).weekly] })));

  it('are one working time where they touch, so a visit may run from one into the next', () => {
    expect(both(['09:00', '10:30'], ['10:30', '12:00'])).toEqual(['09:00', '10:00', '10:30']);
  });
  it('give a start to the one that opened first where they overlap', () => {
    expect(both(['09:00', '11:30'], ['11:00', '13:00'])).toEqual(['09:00', '10:00', '11:00', '12:00']);
  });
  it('leave a break where there is one', () => {
    expect(both(['09:00', '10:30'], ['10:31', '12:00'])).toEqual(['09:00', '10:31']);
  });
  it('may be listed in any order', () => {
    expect(both(['13:00', '15:00'], ['09:00', '11:00'])).toEqual(['09:00', '10:00', '13:00', '14:00']);
  });
  it('run on over midnight when open all day, each day on its own grid', () => {
    const slots = findSlots(aQuery({ service: { step: 50 }, staff: [aStaff({ plan: open('00:00', '00:00') })] }));
    expect([timesOf(slots)[0], timesOf(slots).at(-1), slots.length]).toEqual(['00:00', '23:20', 29]);
  });
  it('carry a visit past midnight, though only the evening is asked for', () => {
    const staff = [aStaff({ plan: open('00:00', '24:00') })];
    const query = aQuery({ service: { duration: 180 }, staff });
    const range = { from: oslo(`${MONDAY}T22:00`), to: oslo(`${MONDAY}T22:15`) };
    expect(timesOf(findSlots({ ...query, range }))).toEqual(['22:00']);
    expect(isBookable(query, range.from, 'anna')).toEqual({ ok: true });
  });
  it('carry a visit of more than a day', () => {
    const slots = findSlots(
      aQuery({ service: { duration: 3000, step: 720 }, staff: [aStaff({ plan: open('00:00', '24:00') })] }),
    );
    expect(timesOf(slots)).toEqual(['00:00', '12:00']);
  });
});

describe('D18 closures that are stretches of time', () => {
  const closed = (closure: Closure) =>
    timesOf(findSlots(hourly(MONDAY, { ...open('09:00', '17:00'), closures: [closure] })));

  it('cut the opening and leave its grid where it was', () => {
    expect(closed({ start: oslo(`${MONDAY}T10:30`), end: oslo(`${MONDAY}T13:20`) })).toEqual([
      '09:00',
      '14:00',
      '15:00',
      '16:00',
    ]);
  });
  it('end a visit as closing time does, whatever comes after', () => {
    const plan = {
      ...open('09:00', '17:00'),
      closures: [{ start: oslo(`${MONDAY}T16:00`), end: oslo(`${MONDAY}T20:00`) }],
    };
    const range = { from: oslo(`${MONDAY}T14:30`), to: oslo(`${MONDAY}T16:30`) };
    expect(timesOf(findSlots({ ...hourly(MONDAY, plan), range }))).toEqual(['15:00']);
  });
  it('may take all of it, or nothing', () => {
    expect(closed({ start: oslo('2026-02-01T00:00'), end: oslo('2026-04-01T00:00') })).toEqual([]);
    expect(closed({ start: oslo(`${MONDAY}T17:00`), end: oslo('2026-04-01T00:00') })).toHaveLength(8);
    expect(closed({ start: oslo(`${MONDAY}T12:00`), end: oslo(`${MONDAY}T12:00`) })).toHaveLength(8);
  });
});
