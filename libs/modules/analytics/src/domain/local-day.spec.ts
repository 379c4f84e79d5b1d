import { addDays, daysBetween, isLocalDay, weekdayOf, yearBefore } from './local-day.js';

describe('local days', () => {
  it.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-03-28', 2, '2026-03-30'],
  ])('%s and %i days is %s', (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected);
    expect(daysBetween(day, expected)).toBe(days);
  });

  it.each([
    ['2026-03-29', 7],
    ['2026-03-30', 1],
    ['1969-12-31', 3],
  ])('%s is weekday %i', (day, weekday) => expect(weekdayOf(day)).toBe(weekday));

  it('knows days of the calendar from other texts', () => {
    expect(['2026-02-28', '2024-02-29'].every(isLocalDay)).toBe(true);
    expect(['2026-02-29', '2026-13-01', '2026-1-1', '2026-01-01T00:00:00Z', ''].some(isLocalDay)).toBe(false);
  });

  it('goes a year back, from a leap day to the 28th', () => {
    expect([yearBefore('2026-03-29'), yearBefore('2024-02-29')]).toEqual(['2025-03-29', '2023-02-28']);
  });
});
