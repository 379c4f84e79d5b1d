import { readDate, type DateFormat } from './read-date.js';

/** Some programs write this year where nobody knows it. */
const noYear = new Set(['0000', '1604']);
const leapYear = '2000';

/**
 * `YYYY-MM-DD`, or `MM-DD` without a year, of a birthday as programs write it: `1990-05-17`, `19900517`, `--05-17`,
 * `--0517`, `0000-05-17`, with a time behind it, or as the import's days are written. Null where it is none.
 */
export function readBirthday(text: string, format: DateFormat): string | null {
  const day = text.replace(/[T ]\d{1,2}:\d{2}.*$/, '');
  const bare = /^(\d{4}|-{1,2})?-?(\d{2})-?(\d{2})$/.exec(day);
  if (bare) return existing(bare[1], `${bare[2]}-${bare[3]}`);
  const tries: DateFormat[] = day.includes('.') ? ['DD.MM.YYYY', format] : [format, 'YYYY-MM-DD', 'DD.MM.YYYY'];
  for (const one of tries) {
    const read = readDate(withMark(day, one), one);
    if (read) return existing(read.slice(0, 4), read.slice(5));
  }
  return null;
}

/** People part day, month and year by what is at hand. */
function withMark(day: string, format: DateFormat): string {
  const mark = /[-/.]/.exec(format)?.[0] ?? '-';
  return day.replace(/[-/.]\s*/g, mark);
}

function existing(year: string | undefined, monthAndDay: string): string | null {
  const known = year !== undefined && /^\d{4}$/.test(year) && !noYear.has(year);
  const day = readDate(`${known ? year : leapYear}-${monthAndDay}`, 'YYYY-MM-DD');
  return day && (known ? day : monthAndDay);
}
