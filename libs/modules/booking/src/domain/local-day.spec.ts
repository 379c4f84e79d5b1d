import { addDays, daysBetween, daysIn, isLocalDay, weekdayOf } from './local-day.js';

describe('local days', () => {
  it.each(['2026-02-28', '2024-02-29', '1900-01-01', '2199-12-31'])('%s is one', (day) => {
    expect(isLocalDay(day)).toBe(true);
  });

  it.each(['2026-02-29', '2026-13-01', '2026-1-1', '0000-01-01', '2026-01-01T00:00', 'today', ''])(
    '%s is none',
    (day) => {
      expect(isLocalDay(day)).toBe(false);
    },
  );

  it('counts over the ends of months and years', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(daysIn('2026-03-28', '2026-03-30')).toBe(3);
    expect(daysBetween('2026-12-31', '2027-01-01')).toEqual(['2026-12-31', '2027-01-01']);
    expect(daysBetween('2026-01-02', '2026-01-01')).toEqual([]);
  });

  it('begins the week on Monday', () => {
    expect([weekdayOf('2026-03-02'), weekdayOf('2026-03-08')]).toEqual([1, 7]);
  });
});
