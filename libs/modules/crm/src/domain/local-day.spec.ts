import { addDays, daysBetween, localDay } from './local-day.js';
import { startOfDay } from './start-of-day.js';

describe('local days', () => {
  it('are those of the zone', () => {
    expect(localDay(new Date('2026-03-28T23:30:00Z'), 'Europe/Oslo')).toBe('2026-03-29');
    expect(localDay(new Date('2026-03-28T23:30:00Z'), 'America/Vancouver')).toBe('2026-03-28');
  });

  it('are counted whole over the change of the clocks', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
    expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
  });

  it.each([
    ['2026-03-29', 'Europe/Oslo', '2026-03-28T23:00:00.000Z'],
    ['2026-03-30', 'Europe/Oslo', '2026-03-29T22:00:00.000Z'],
    ['2026-10-25', 'Europe/Oslo', '2026-10-24T22:00:00.000Z'],
    ['2026-10-26', 'Europe/Oslo', '2026-10-25T23:00:00.000Z'],
    ['2026-07-01', 'America/St_Johns', '2026-07-01T02:30:00.000Z'],
    ['2026-07-01', 'Pacific/Auckland', '2026-06-30T12:00:00.000Z'],
  ])('%s begins in %s at %s', (day, timeZone, instant) => {
    expect(startOfDay(day, timeZone).toISOString()).toBe(instant);
  });
});
