import { oslo, utcOf, wallOf } from '../test/oslo.js';
import {
  dayBefore,
  instantToWall,
  localDateAt,
  localDayRange,
  shiftLocalDays,
  tzVersion,
  wallToInstant,
} from './index.js';

const HOUR = 3_600_000;

describe('wall time and instants', () => {
  it('moves a skipped wall time forward and takes the first of a repeated one', () => {
    expect(utcOf(wallToInstant('Europe/Oslo', '2026-03-29', '02:30'))).toBe('2026-03-29T01:30Z');
    expect(utcOf(wallToInstant('Europe/Oslo', '2026-10-25', '02:30'))).toBe('2026-10-25T00:30Z');
  });
  it('reads the wall with its offset', () => {
    expect(instantToWall('Europe/Oslo', Date.parse('2026-10-25T01:30Z'))).toEqual({
      date: '2026-10-25',
      time: '02:30',
      offsetMinutes: 60,
    });
    expect(instantToWall('Asia/Kathmandu', Date.parse('2026-01-01T23:59:59Z'))).toEqual({
      date: '2026-01-02',
      time: '05:44',
      offsetMinutes: 345,
    });
  });
  it('knows which day it is where', () => {
    const instant = Date.parse('2026-01-01T10:30Z');
    expect(['Pacific/Kiritimati', 'Pacific/Pago_Pago'].map((zone) => localDateAt(zone, instant))).toEqual([
      '2026-01-02',
      '2025-12-31',
    ]);
  });
  it('refuses zones, dates and times that are none', () => {
    expect(() => wallToInstant('Europe/Atlantis', '2026-01-01', '10:00')).toThrow(RangeError);
    expect(() => wallToInstant('Europe/Oslo', '2026-02-29', '10:00')).toThrow(RangeError);
    expect(() => wallToInstant('Europe/Oslo', '2026-01-01', '25:00')).toThrow(RangeError);
    expect(() => wallToInstant('Europe/Oslo', '20260101', '10:00')).toThrow(RangeError);
  });
});

describe('local days', () => {
  const hours = (zone: string, date: string) => {
    const { from, to } = localDayRange(zone, date);
    return (to - from) / HOUR;
  };

  it('have 23, 24 or 25 hours', () => {
    expect(['2026-03-29', '2026-03-30', '2026-10-25'].map((date) => hours('Europe/Oslo', date))).toEqual([23, 24, 25]);
  });
  it('begin at one where midnight is skipped', () => {
    expect(utcOf(localDayRange('America/Santiago', '2026-09-06').from)).toBe('2026-09-06T04:00Z');
    expect(hours('America/Santiago', '2026-09-06')).toBe(23);
  });
});

describe('D14 a weekly 10:00 visit stays at 10:00', () => {
  it('and moves from 09:00Z to 08:00Z in March', () => {
    const visit = oslo('2026-03-25T10:00');
    const next = shiftLocalDays('Europe/Oslo', visit, 7);
    expect([utcOf(visit), utcOf(next), wallOf(next)]).toEqual([
      '2026-03-25T09:00Z',
      '2026-04-01T08:00Z',
      '2026-04-01T10:00',
    ]);
  });
});

describe('D15 the day before at the same local time', () => {
  it('is 25 March 10:00 for a visit in the week before the change', () => {
    expect(wallOf(dayBefore('Europe/Oslo', oslo('2026-03-26T10:00')))).toBe('2026-03-25T10:00');
  });
  it('is 28 March 10:00 for a visit on 29 March 10:00, 23 hours earlier', () => {
    const visit = oslo('2026-03-29T10:00');
    const reminder = dayBefore('Europe/Oslo', visit);
    expect([wallOf(reminder), (visit - reminder) / HOUR]).toEqual(['2026-03-28T10:00', 23]);
  });
});

describe('D16 one time-zone database', () => {
  it('names the version that this process uses', () => expect(tzVersion()).toMatch(/^20\d\d[a-z]/));
});
