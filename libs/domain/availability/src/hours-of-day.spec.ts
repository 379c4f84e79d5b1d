import { oslo } from '../test/oslo.js';
import { hoursOfDay, type WorkPlan } from './index.js';

const plan: WorkPlan = {
  weekly: [
    { days: [1], start: '20:00', end: '02:00' },
    { days: [2, 3], start: '09:00', end: '12:00' },
    { days: [2], start: '13:00', end: '17:00' },
  ],
  closures: [{ date: '2026-03-04' }],
};
const hours = (date: string) => hoursOfDay(plan, 'Europe/Oslo', date);
const span = (from: string, to: string) => ({ from: oslo(from), to: oslo(to) });

describe('the hours of a day', () => {
  it('are the windows of that date', () => {
    expect(hours('2026-03-10').slice(1)).toEqual([
      span('2026-03-10 09:00', '2026-03-10 12:00'),
      span('2026-03-10 13:00', '2026-03-10 17:00'),
    ]);
  });

  it('D17 count a night to both days that it touches', () => {
    const night = span('2026-03-09 20:00', '2026-03-10 02:00');
    expect(hours('2026-03-09')).toEqual([night]);
    expect(hours('2026-03-10')[0]).toEqual(night);
  });

  it('D18 are none on a closed day, and on one without windows', () => {
    expect(hours('2026-03-04')).toEqual([]);
    expect(hours('2026-03-08')).toEqual([]);
    expect(hours('2026-03-11')).toHaveLength(1);
  });
});
