import { addMonths, daysFrom, lastOfMonth, weekdayOf } from './day.js';
import { formatMoment, formatMoney, formatTime } from './format.js';
import { isRepeatedHour, zonesDiffer } from './zone.js';

const moment = '2026-05-19T08:00:00Z';

it.each([
  ['en', 'Tuesday 19 May at 10:00'],
  ['nb', 'tirsdag 19. mai kl. 10.00'],
  ['sv', 'tisdag 19 maj kl. 10:00'],
  ['da', 'tirsdag den 19. maj kl. 10.00'],
] as const)('says when in %s as people there do', (locale, words) => {
  expect(formatMoment(locale, moment, 'Europe/Oslo')).toBe(words);
});

it('writes whole amounts without decimals, others with all of them', () => {
  const plain = (text: string) => text.replace(/\s/g, ' ');
  expect(plain(formatMoney('nb', { amount: 129000, currency: 'NOK' }))).toBe('1 290 kr');
  expect(plain(formatMoney('nb', { amount: 129050, currency: 'NOK' }))).toBe('1 290,50 kr');
  expect(plain(formatMoney('en', { amount: 1250, currency: 'ISK' }))).toMatch(/1,250/);
});

it('knows the repeated hour, and only that one', () => {
  expect(isRepeatedHour('2026-10-25T00:30:00Z', 'Europe/Oslo')).toBe(true);
  expect(isRepeatedHour('2026-10-25T01:30:00Z', 'Europe/Oslo')).toBe(true);
  expect(isRepeatedHour('2026-10-25T02:30:00Z', 'Europe/Oslo')).toBe(false);
  expect(isRepeatedHour('2026-03-29T00:30:00Z', 'Europe/Oslo')).toBe(false);
  expect(formatTime('nb', '2026-10-25T01:30:00Z', 'Europe/Oslo')).toBe('02.30 GMT+1');
});

it('compares clocks, not names of zones', () => {
  expect(zonesDiffer(moment, 'Europe/Oslo', 'Europe/Stockholm')).toBe(false);
  expect(zonesDiffer(moment, 'Europe/Oslo', 'Europe/London')).toBe(true);
});

it('counts days over clock changes and year ends', () => {
  expect(daysFrom('2026-03-28', '2026-03-30')).toEqual(['2026-03-28', '2026-03-29', '2026-03-30']);
  expect(daysFrom('2026-12-31', '2027-01-01')).toEqual(['2026-12-31', '2027-01-01']);
  expect(lastOfMonth('2028-02-10')).toBe('2028-02-29');
  expect(addMonths('2026-12-31', 1)).toBe('2027-01-01');
  expect([weekdayOf('2026-05-18'), weekdayOf('2026-05-17')]).toEqual([1, 7]);
});
