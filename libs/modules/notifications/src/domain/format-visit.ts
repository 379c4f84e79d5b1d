import type { Locale } from '@stamgast/kernel';

const intlLocale: Readonly<Record<Locale, string>> = { en: 'en-GB', nb: 'nb-NO', sv: 'sv-SE', da: 'da-DK' };

/** A visit's day and time as people of the language write it, e.g. "tirsdag 14. mai kl. 10.00". */
export function formatVisitTime(locale: Locale, timeZone: string, at: Date): string {
  const { day, time } = formatParts(locale, timeZone, at);
  const join: Readonly<Record<Locale, string>> = {
    en: `${day} at ${time}`,
    nb: `${day} kl. ${time}`,
    sv: `${day} kl. ${time}`,
    da: `${day} kl. ${time}`,
  };
  return join[locale];
}

const more: Readonly<Record<Locale, (first: string, others: number) => string>> = {
  en: (first, others) => `${first} and ${others} more`,
  nb: (first, others) => `${first} og ${others} til`,
  sv: (first, others) => `${first} och ${others} till`,
  da: (first, others) => `${first} og ${others} til`,
};

/** Several visits as one runs through them: "tirsdag 3. mars kl. 10.00, tirsdag 10. mars kl. 10.00 og …". */
export function formatVisitTimes(locale: Locale, timeZone: string, times: readonly Date[]): string {
  const list = new Intl.ListFormat(intlLocale[locale], { type: 'conjunction' });
  return list.format(times.map((at) => formatVisitTime(locale, timeZone, at)));
}

/** The same where there is little room. */
export function formatFirstVisitTime(locale: Locale, timeZone: string, times: readonly Date[]): string {
  const first = formatVisitTime(locale, timeZone, times[0]!);
  return times.length > 1 ? more[locale](first, times.length - 1) : first;
}

interface Formats {
  readonly date: Intl.DateTimeFormat;
  readonly clock: Intl.DateTimeFormat;
}

/** Making a format takes far longer than using it. There are as many as zones are in use, times four. */
const formats = new Map<string, Formats>();

function formatsOf(locale: Locale, timeZone: string): Formats {
  const key = `${locale} ${timeZone}`;
  const known = formats.get(key);
  if (known) return known;
  const made = {
    date: new Intl.DateTimeFormat(intlLocale[locale], { timeZone, weekday: 'long', day: 'numeric', month: 'long' }),
    clock: new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
  };
  formats.set(key, made);
  return made;
}

function formatParts(locale: Locale, timeZone: string, at: Date): { day: string; time: string } {
  const { date, clock: clockFormat } = formatsOf(locale, timeZone);
  const parts = new Map(date.formatToParts(at).map((part) => [part.type, part.value]));
  const [weekday, number, month] = [parts.get('weekday') ?? '', parts.get('day') ?? '', parts.get('month') ?? ''];
  const clock = clockFormat.format(at);
  const days: Readonly<Record<Locale, string>> = {
    en: `${weekday} ${number} ${month}`,
    nb: `${weekday} ${number}. ${month}`,
    sv: `${weekday} ${number} ${month}`,
    da: `${weekday} den ${number}. ${month}`,
  };
  const dotted = locale === 'nb' || locale === 'da';
  return { day: days[locale], time: dotted ? clock.replace(':', '.') : clock };
}
