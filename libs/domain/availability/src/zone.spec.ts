import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { localDayRange, shiftLocalDays } from './index.js';
import { zoneNamed } from './zone.js';

/** Half-hour and two-hour changes, changes at midnight, skipped days, changes around Ramadan, odd offsets, none at all. */
const zones = [
  'Europe/Oslo',
  'Europe/Dublin',
  'Europe/Lisbon',
  'America/New_York',
  'America/St_Johns',
  'America/Santiago',
  'America/Sao_Paulo',
  'America/Havana',
  'America/Nuuk',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Asia/Beirut',
  'Asia/Gaza',
  'Asia/Tehran',
  'Asia/Kathmandu',
  'Asia/Tokyo',
  'Australia/Lord_Howe',
  'Antarctica/Troll',
  'Antarctica/Casey',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Pacific/Chatham',
  'Pacific/Norfolk',
  'UTC',
];

const zone = fc.constantFrom(...zones);
const second = (from: string, to: string) =>
  fc.integer({ min: Date.parse(from) / 1000, max: Date.parse(to) / 1000 }).map((seconds) => seconds * 1000);
const instant = second('2010-01-01', '2036-01-01');

/** Instants within two days of a change of the clock, where mistakes would be. */
const nearChange = fc.tuple(zone, instant, fc.integer({ min: -2880, max: 2880 })).map(([name, from, minutes]) => {
  const change = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(name).getTimeZoneTransition('next');
  return [name, (change?.epochMilliseconds ?? from) + minutes * 60_000] as const;
});
const anywhere = fc.oneof(nearChange, fc.tuple(zone, instant));

const zoned = (name: string, ms: number) => Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(name);

/** Days since 1970, in UTC, on which the clock of a zone changes. */
function changesOf(name: string, from: string, until: string): number[] {
  const days: number[] = [];
  let at = zoned(name, Date.parse(from)).getTimeZoneTransition('next');
  for (; at && at.epochMilliseconds < Date.parse(until); at = at.getTimeZoneTransition('next')) {
    days.push(Math.floor(at.epochMilliseconds / 86_400_000));
  }
  return days;
}

describe('a zone agrees with Temporal', () => {
  it('about every offset', () => {
    fc.assert(
      fc.property(anywhere, ([name, ms]) => {
        expect(zoneNamed(name).offsetAt(ms)).toBe(zoned(name, ms).offsetNanoseconds / 1_000_000);
      }),
      { numRuns: 400 },
    );
  });

  it('about the instant of every wall time, "compatible" where the clock skips or repeats', () => {
    fc.assert(
      fc.property(anywhere, ([name, wall]) => {
        const plain = zoned('UTC', wall).toPlainDateTime();
        expect(zoneNamed(name).instantOf(wall)).toBe(plain.toZonedDateTime(name).epochMilliseconds);
      }),
      { numRuns: 400 },
    );
  });

  it('about every other hour of the days around each change of a year, the quick way included', () => {
    const differing: string[] = [];
    for (const name of zones) {
      for (const change of changesOf(name, '2026-01-01', '2027-01-01')) {
        for (let day = change - 4; day <= change + 3; day++) {
          const midnight = zoned('UTC', day * 86_400_000).toPlainDateTime();
          for (let minutes = 0; minutes <= 2880; minutes += 120) {
            const expected = midnight.add({ minutes }).toZonedDateTime(name).epochMilliseconds;
            if (zoneNamed(name).instantAt(day, minutes) !== expected) differing.push(`${name} ${day} ${minutes}`);
          }
        }
      }
    }
    expect(differing).toEqual([]);
  });

  it('about local dates and about days later at the same time', () => {
    fc.assert(
      fc.property(anywhere, fc.integer({ min: -400, max: 400 }), ([name, ms], days) => {
        const there = zoned(name, ms);
        expect(zoneNamed(name).dayAt(ms)).toBe(Date.parse(there.toPlainDate().toString()) / 86_400_000);
        const plain = there.toPlainDateTime().add({ days });
        expect(shiftLocalDays(name, ms, days)).toBe(plain.toZonedDateTime(name).epochMilliseconds);
      }),
      { numRuns: 200 },
    );
  });

  it('about when days begin', () => {
    fc.assert(
      fc.property(anywhere, ([name, ms]) => {
        const date = zoned(name, ms).toPlainDate();
        const begins = (day: Temporal.PlainDate) => day.toZonedDateTime({ timeZone: name }).epochMilliseconds;
        expect(localDayRange(name, date.toString())).toEqual({ from: begins(date), to: begins(date.add({ days: 1 })) });
      }),
      { numRuns: 200 },
    );
  });
});
