import type { Day, Instant, Locale, Money } from '../api/types/shared-words.js';
import { dayIn, weekOf } from '../time/days.js';

const tags: Record<Locale, string> = { en: 'en-GB', nb: 'nb-NO', sv: 'sv-SE', da: 'da-DK' };
const minute = 60_000;
const steps: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * 1440 * minute],
  ['month', 30 * 1440 * minute],
  ['week', 7 * 1440 * minute],
  ['day', 1440 * minute],
  ['hour', 60 * minute],
  ['minute', minute],
];

/** Writes times, days, money and numbers as the reader's language does, in the business's zone. */
export interface Formatter {
  readonly tag: string;
  readonly timeZone: string;
  /** 14:00 */
  time(instant: Instant | number): string;
  /** 14:00–14:45 */
  span(start: Instant, end: Instant): string;
  /** Tue 3 Mar */
  shortDay(day: Day): string;
  /** Tuesday 3 March 2026 */
  longDay(day: Day): string;
  /** 3 March */
  dayMonth(day: Day): string;
  /** Tue */
  weekday(day: Day): string;
  /** March 2026 */
  month(day: Day): string;
  /** 3 Mar 2026 */
  date(instant: Instant | number): string;
  /** Tue 3 Mar, 14:00 */
  dateTime(instant: Instant | number): string;
  /** in 2 hours */
  relative(instant: Instant | number, now: number): string;
  dayOf(instant: Instant | number): Day;
  week(day: Day): number;
  money(money: Money): string;
  /** An estimate: to whole units, cents would claim too much. */
  aboutMoney(money: Money): string;
  number(value: number): string;
  percent(value: number): string;
}

const epoch = (instant: Instant | number) => (typeof instant === 'number' ? instant : Date.parse(instant));
const noon = (day: Day) => Date.parse(`${day}T12:00:00Z`);

function moneyFormats(tag: string) {
  const known = new Map<string, { whole: Intl.NumberFormat; exact: Intl.NumberFormat; unit: number }>();
  return (currency: string) => {
    let entry = known.get(currency);
    if (!entry) {
      const style = { style: 'currency', currency } as const;
      const exact = new Intl.NumberFormat(tag, style);
      const whole = new Intl.NumberFormat(tag, { ...style, minimumFractionDigits: 0 });
      entry = { exact, whole, unit: 10 ** (exact.resolvedOptions().maximumFractionDigits ?? 2) };
      known.set(currency, entry);
    }
    return entry;
  };
}

/** Formats are made once per language and zone: making one costs far more than using it. */
export function createFormatter(locale: Locale, timeZone: string): Formatter {
  const tag = tags[locale];
  const inZone = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, { ...options, timeZone });
  const ofDay = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' });
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const time = inZone(clock);
  const date = inZone({ day: 'numeric', month: 'short', year: 'numeric' });
  const dateTime = inZone({ weekday: 'short', day: 'numeric', month: 'short', ...clock });
  const shortDay = ofDay({ weekday: 'short', day: 'numeric', month: 'short' });
  const longDay = ofDay({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const dayMonth = ofDay({ day: 'numeric', month: 'long' });
  const weekday = ofDay({ weekday: 'short' });
  const month = ofDay({ month: 'long', year: 'numeric' });
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
  const number = new Intl.NumberFormat(tag);
  const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 });
  const moneyOf = moneyFormats(tag);
  return {
    tag,
    timeZone,
    time: (instant) => time.format(epoch(instant)),
    span: (start, end) => `${time.format(epoch(start))}–${time.format(epoch(end))}`,
    shortDay: (day) => shortDay.format(noon(day)),
    longDay: (day) => longDay.format(noon(day)),
    dayMonth: (day) => dayMonth.format(noon(day)),
    weekday: (day) => weekday.format(noon(day)),
    month: (day) => month.format(noon(day)),
    date: (instant) => date.format(epoch(instant)),
    dateTime: (instant) => dateTime.format(epoch(instant)),
    relative: (instant, now) => {
      const distance = epoch(instant) - now;
      const [unit, size] = steps.find(([, length]) => Math.abs(distance) >= length) ?? ['minute', minute];
      return relative.format(Math.round(distance / size), unit);
    },
    dayOf: (instant) => dayIn(timeZone, instant),
    week: weekOf,
    money: ({ amount, currency }) => {
      const { whole, exact, unit } = moneyOf(currency);
      return (amount % unit === 0 ? whole : exact).format(amount / unit);
    },
    aboutMoney: ({ amount, currency }) => {
      const { whole, unit } = moneyOf(currency);
      return whole.format(Math.round(amount / unit));
    },
    number: (value) => number.format(value),
    percent: (value) => percent.format(value),
  };
}
