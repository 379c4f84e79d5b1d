import { aQuery, aStaff, open, timesOf } from '../test/oslo.js';
import { findSlots, type ClockWindow, type WorkPlan } from './index.js';

const DATE = '2026-05-17';
const on = (...windows: ClockWindow[]) => [{ date: DATE, windows }];
const tenToTwo = on({ start: '10:00', end: '14:00' });

function times(plan: Partial<WorkPlan>, date = DATE): string[] {
  const staff = [aStaff({ plan: { ...open('09:00', '12:00'), ...plan } })];
  return timesOf(findSlots(aQuery({ date, service: { step: 60 }, staff })));
}

describe('D18 what beats what', () => {
  it('starts from the weekly plan', () => expect(times({})).toEqual(['09:00', '10:00', '11:00']));

  it('lets an exception replace the weekly windows of its date only', () => {
    const exceptions = on({ start: '14:00', end: '16:00' });
    expect(times({ exceptions })).toEqual(['14:00', '15:00']);
    expect(times({ exceptions }, '2026-05-18')).toEqual(['09:00', '10:00', '11:00']);
  });

  it('makes an exception without windows a day off', () => expect(times({ exceptions: on() })).toEqual([]));

  it('lets a closure beat an exception', () => {
    expect(times({ exceptions: tenToTwo, closures: [{ date: DATE }] })).toEqual([]);
  });

  it('lets a public holiday beat the weekly plan and an exception', () => {
    expect(times({ holidays: [DATE] })).toEqual([]);
    expect(times({ holidays: [DATE], exceptions: tenToTwo })).toEqual([]);
  });

  it('lets extra hours beat a public holiday: 17 May, 10 to 14, gives 10:00 to 13:00 and nothing else', () => {
    expect(times({ holidays: [DATE], extraHours: tenToTwo })).toEqual(['10:00', '11:00', '12:00', '13:00']);
  });

  it('adds extra hours to the day as it stands otherwise', () => {
    const extraHours = on({ start: '18:00', end: '20:00' });
    expect(times({ extraHours })).toEqual(['09:00', '10:00', '11:00', '18:00', '19:00']);
    expect(times({ extraHours, exceptions: on() })).toEqual(['18:00', '19:00']);
  });

  it('lets a closure beat extra hours', () => {
    expect(times({ extraHours: tenToTwo, closures: [{ date: DATE }] })).toEqual([]);
  });

  it('closes plan days: the night that began the day before goes on', () => {
    const plan = { ...open('20:00', '02:00'), closures: [{ date: DATE }] };
    const query = aQuery({ date: '2026-05-16', lastDay: DATE, service: { step: 60 }, staff: [aStaff({ plan })] });
    expect(timesOf(findSlots(query))).toEqual(['20:00', '21:00', '22:00', '23:00', '00:00', '01:00']);
  });

  it('counts weekdays from Monday', () => {
    const sundays = { weekly: [{ days: [7], start: '09:00', end: '10:00' }] };
    expect(times(sundays)).toEqual(['09:00']); // 17 May 2026 is a Sunday
    expect(times(sundays, '2026-05-18')).toEqual([]);
  });

  it.each([
    [{ weekly: [{ days: [0], start: '09:00', end: '10:00' }] }],
    [{ weekly: [{ days: [8], start: '09:00', end: '10:00' }] }],
    [{ weekly: [{ days: [1], start: '9:00', end: '10:00' }] }],
    [{ weekly: [{ days: [1], start: '09:00', end: '24:01' }] }],
    [{ weekly: [{ days: [1], start: '09:60', end: '12:00' }] }],
    [{ exceptions: [{ date: '2026-02-30', windows: [] }] }],
    [{ holidays: ['17 May 2026'] }],
    [{ closures: [{ date: '2026-5-17' }] }],
  ])('refuses a plan that makes no sense: %j', (plan) => expect(() => times(plan)).toThrow(RangeError));
});
