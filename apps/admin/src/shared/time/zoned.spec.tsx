import { clockOf, instantAt, minuteOf, parseClock } from './zoned.js';

const oslo = 'Europe/Oslo';

describe('wall-clock minutes', () => {
  it('read the clock on the wall on the long day of autumn, when 02:30 comes twice', () => {
    expect(minuteOf('2026-10-24T23:30:00Z', '2026-10-25', oslo)).toBe(90);
    expect(minuteOf('2026-10-25T00:30:00Z', '2026-10-25', oslo)).toBe(150);
    expect(minuteOf('2026-10-25T01:30:00Z', '2026-10-25', oslo)).toBe(150);
    expect(minuteOf('2026-10-25T09:00:00Z', '2026-10-25', oslo)).toBe(600);
  });

  it('become the instant of the first 02:30, and of 10:00 winter time', () => {
    expect(instantAt('2026-10-25', 150, oslo)).toBe('2026-10-25T00:30:00Z');
    expect(instantAt('2026-10-25', 600, oslo)).toBe('2026-10-25T09:00:00Z');
    expect(instantAt('2026-10-24', 600, oslo)).toBe('2026-10-24T08:00:00Z');
  });

  it('become an hour later where spring skips 02:30', () => {
    expect(instantAt('2026-03-29', 150, oslo)).toBe('2026-03-29T01:30:00Z');
    expect(minuteOf('2026-03-29T01:30:00Z', '2026-03-29', oslo)).toBe(210);
  });

  it('go below zero for the day before and over 1440 for the day after', () => {
    expect(minuteOf('2026-05-12T21:30:00Z', '2026-05-13', oslo)).toBe(-30);
    expect(minuteOf('2026-05-13T22:15:00Z', '2026-05-13', oslo)).toBe(1455);
    expect(instantAt('2026-05-13', 1455, oslo)).toBe('2026-05-13T22:15:00Z');
  });

  it.each(['Pacific/Auckland', 'America/New_York', 'Asia/Kathmandu', 'Atlantic/Azores'])(
    'come back the same in %s, whatever the zone of the browser',
    (zone) => {
      for (let minute = 0; minute < 1440; minute += 15)
        expect(minuteOf(instantAt('2026-05-13', minute, zone), '2026-05-13', zone)).toBe(minute);
    },
  );
});

describe('a typed time', () => {
  it.each([
    ['14:15', 855],
    ['14.15', 855],
    ['1415', 855],
    ['9', 540],
    ['9 30', 570],
    [' 00:00 ', 0],
  ])('%s is understood', (text, minute) => {
    expect(parseClock(text)).toBe(minute);
  });

  it.each(['', '24:00', '12:60', 'noon', '1:2:3'])('%s is refused', (text) => {
    expect(parseClock(text)).toBeNull();
  });

  it('is written with two digits each, also past midnight', () => {
    expect([clockOf(65), clockOf(1500), clockOf(-30)]).toEqual(['01:05', '01:00', '23:30']);
  });
});
