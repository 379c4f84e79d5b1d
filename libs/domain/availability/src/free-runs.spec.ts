import { aQuery, aStaff, busyOn, MONDAY, open, oslo, timesOf } from '../test/oslo.js';
import { findSlots } from './index.js';

describe('D10 the step is not the duration', () => {
  it('offers 09:00, 09:15 … 16:15 for 45 minutes on a step of 15', () => {
    const times = timesOf(findSlots(aQuery({ service: { duration: 45 } })));
    expect([times[0], times[1], times.at(-1), times.length]).toEqual(['09:00', '09:15', '16:15', 30]);
  });
  it('counts the grid from the opening, not from the hour', () => {
    const staff = [aStaff({ plan: open('09:10', '12:00') })];
    expect(timesOf(findSlots(aQuery({ service: { step: 30 }, staff })))).toEqual(['09:10', '09:40', '10:10', '10:40']);
  });
  it('returns to the grid after a visit', () => {
    const staff = [aStaff({ busy: busyOn(MONDAY, '09:00', '10:05') })];
    expect(timesOf(findSlots(aQuery({ staff })))[0]).toBe('10:15');
  });
  it('refuses a step that leads nowhere', () => {
    expect(() => findSlots(aQuery({ service: { step: 0 } }))).toThrow(RangeError);
    expect(() => findSlots(aQuery({ service: { step: NaN } }))).toThrow(RangeError);
  });
});

describe('the range', () => {
  const staff = [aStaff()];

  it('takes starts in `[from, to)`: the first instant is in, the last is not', () => {
    const range = { from: oslo(`${MONDAY}T10:00`), to: oslo(`${MONDAY}T10:30`) };
    expect(timesOf(findSlots({ ...aQuery({ staff }), range }))).toEqual(['10:00', '10:15']);
  });
  it('keeps the grid of the opening when it begins in the middle', () => {
    const range = { from: oslo(`${MONDAY}T10:07`), to: oslo(`${MONDAY}T10:31`) };
    expect(timesOf(findSlots({ ...aQuery({ staff }), range }))).toEqual(['10:15', '10:30']);
  });
  it('is empty where it ends before it begins', () => {
    const range = { from: oslo(`${MONDAY}T12:00`), to: oslo(`${MONDAY}T11:00`) };
    expect(findSlots({ ...aQuery({ staff }), range })).toEqual([]);
    expect(findSlots(aQuery({ date: '2026-03-05', lastDay: '2026-03-04' }))).toEqual([]);
  });
  it('gives several days the same as one after the other', () => {
    const together = findSlots(aQuery({ date: '2026-03-27', lastDay: '2026-03-30' }));
    const apart = ['2026-03-27', '2026-03-28', '2026-03-29', '2026-03-30'].flatMap((date) =>
      findSlots(aQuery({ date })),
    );
    expect(together).toEqual(apart);
    expect(together.length).toBe(4 * 29);
  });
});
