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
const instant = second('1975-01-01', '2060-01-01');

/** Instants within two days of a change of the clock, where mistakes would be. */
const nearChange = fc.tuple(zone, instant, fc.integer({ min: -2880, max: 2880 })).map(([name, from, minutes]) => {
  const change = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(name).getTimeZoneTransition('next');
  return [name, (change?.epochMilliseconds ?? from) + minutes * 60_000] as const;
});
const anywhere = fc.oneof(nearChange, fc.tuple(zone, instant));

const zoned = (name: string, ms: number) => Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(name);

describe('a zone agrees with Temporal', () => {
  it('about every offset', () => {
    fc.assert(
      fc.property(anywhere, ([name, ms]) => {
        expect(zoneNamed(name).offsetAt(ms)).toBe(zoned(name, ms).offsetNanoseconds / 1_000_000);
      }),
      { numRuns: 1500 },
    );
  });

  it('about the instant of every wall time, "compatible" where the clock skips or repeats', () => {
    fc.assert(
      fc.property(anywhere, ([name, wall]) => {
        const plain = zoned('UTC', wall).toPlainDateTime();
        expect(zoneNamed(name).instantOf(wall)).toBe(plain.toZonedDateTime(name).epochMilliseconds);
      }),
      { numRuns: 1500 },
    );
  });

  it('about the minutes of every day, the quick way included', () => {
    fc.assert(
      fc.property(anywhere, fc.integer({ min: 0, max: 2880 }), ([name, ms], minutes) => {
        const day = Math.floor(ms / 86_400_000);
        const plain = zoned('UTC', day * 86_400_000)
          .toPlainDateTime()
          .add({ minutes });
        expect(zoneNamed(name).instantAt(day, minutes)).toBe(plain.toZonedDateTime(name).epochMilliseconds);
      }),
      { numRuns: 1500 },
    );
  });

  it('about local dates and about days later at the same time', () => {
    fc.assert(
      fc.property(anywhere, fc.integer({ min: -400, max: 400 }), ([name, ms], days) => {
        const there = zoned(name, ms);
        expect(zoneNamed(name).dayAt(ms)).toBe(Date.parse(there.toPlainDate().toString()) / 86_400_000);
        const plain = there.toPlainDateTime().add({ days });
        expect(shiftLocalDays(name, ms, days)).toBe(plain.toZonedDateTime(name).epochMilliseconds);
      }),
      { numRuns: 500 },
    );
  });

  it('about when days begin', () => {
    fc.assert(
      fc.property(anywhere, ([name, ms]) => {
        const date = zoned(name, ms).toPlainDate();
        const begins = (day: Temporal.PlainDate) => day.toZonedDateTime({ timeZone: name }).epochMilliseconds;
        expect(localDayRange(name, date.toString())).toEqual({ from: begins(date), to: begins(date.add({ days: 1 })) });
      }),
      { numRuns: 500 },
    );
  });
});
