import { languageTags, type Locale } from '@stamgast/ui/messages';
import type { Money } from '../api/types.js';
import { dayAsInstant } from './day.js';
import { isRepeatedHour, offsetName, wallClock } from './zone.js';

const formats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(languageTags[locale], options);
    formats.set(key, format);
  }
  return format;
}

const longDay: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' };

function format(locale: Locale, day: string, options: Intl.DateTimeFormatOptions): string {
  const written = dateFormat(locale, { ...options, timeZone: 'UTC' })
    .format(dayAsInstant(day))
    .replace(',', '');
  // Danish says "tirsdag den 14. maj"; Intl writes the "den" only before a year.
  const wantsArticle = locale === 'da' && options.weekday === 'long' && !written.includes(' den ');
  return wantsArticle ? written.replace(' ', ' den ') : written;
}

/** "Tuesday 14 May", "tirsdag 14. mai", "tisdag 14 maj", "tirsdag den 14. maj". */
export const formatDay = (locale: Locale, day: string): string => format(locale, day, longDay);

/** As `formatDay`, with the year: for names that are read out on their own. */
export const formatDayWithYear = (locale: Locale, day: string): string =>
  format(locale, day, { ...longDay, year: 'numeric' });

/** "Tue 14 May". */
export const formatDayShort = (locale: Locale, day: string): string =>
  format(locale, day, { weekday: 'short', day: 'numeric', month: 'short' });

export const formatWeekday = (locale: Locale, day: string): string =>
  format(locale, day, { weekday: 'short' }).replace('.', '');

/** "Tue 14 May", with the month in full: what a day button shows comes first, as speech control wants it. */
export const formatDayButton = (locale: Locale, day: string): string =>
  `${formatWeekday(locale, day)} ${format(locale, day, { day: 'numeric', month: 'long' })}`;

export const formatMonth = (locale: Locale, day: string): string =>
  format(locale, day, { month: 'long', year: 'numeric' });

/** "12–18 May", or with both months where they differ. */
export function formatDays(locale: Locale, first: string, last: string): string {
  return dateFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' }).formatRange(
    dayAsInstant(first),
    dayAsInstant(last),
  );
}

/** The wall time: "10:00" in English and Swedish, "10.00" in Norwegian and Danish; in a repeated hour with the offset. */
export function formatTime(locale: Locale, instant: string, zone: string): string {
  const { time } = wallClock(instant, zone);
  const written = locale === 'nb' || locale === 'da' ? time.replace(':', '.') : time;
  return isRepeatedHour(instant, zone) ? `${written} ${offsetName(instant, zone)}` : written;
}

const at: Record<Locale, string> = { en: 'at', nb: 'kl.', sv: 'kl.', da: 'kl.' };

/** "Tuesday 14 May at 10:00", "tirsdag 14. mai kl. 10.00". */
export function formatMoment(locale: Locale, instant: string, zone: string): string {
  return `${formatDay(locale, wallClock(instant, zone).date)} ${at[locale]} ${formatTime(locale, instant, zone)}`;
}

/** As `formatMoment`, with the year. */
export function formatFullMoment(locale: Locale, instant: string, zone: string): string {
  const day = formatDayWithYear(locale, wallClock(instant, zone).date);
  return `${day} ${at[locale]} ${formatTime(locale, instant, zone)}`;
}

/** "Tue 14 May 10:00": where there is little room. */
export function formatMomentShort(locale: Locale, instant: string, zone: string): string {
  return `${formatDayShort(locale, wallClock(instant, zone).date)} ${formatTime(locale, instant, zone)}`;
}

/** In the currency's own digits, which are left out for whole amounts. */
export function formatMoney(locale: Locale, { amount, currency }: Money): string {
  const digits =
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  const units = amount / 10 ** digits;
  return new Intl.NumberFormat(languageTags[locale], {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: Number.isInteger(units) ? 0 : digits,
    maximumFractionDigits: digits,
  }).format(units);
}
