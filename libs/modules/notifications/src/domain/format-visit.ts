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

function formatParts(locale: Locale, timeZone: string, at: Date): { day: string; time: string } {
  const format = new Intl.DateTimeFormat(intlLocale[locale], {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  });
  const parts = new Map(format.formatToParts(at).map((part) => [part.type, part.value]));
  const [weekday, number, month] = [parts.get('weekday') ?? '', parts.get('day') ?? '', parts.get('month') ?? ''];
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);
  const days: Readonly<Record<Locale, string>> = {
    en: `${weekday} ${number} ${month}`,
    nb: `${weekday} ${number}. ${month}`,
    sv: `${weekday} ${number} ${month}`,
    da: `${weekday} den ${number}. ${month}`,
  };
  const dotted = locale === 'nb' || locale === 'da';
  return { day: days[locale], time: dotted ? clock.replace(':', '.') : clock };
}
