export const dateFormats = ['YYYY-MM-DD', 'MM/DD/YYYY', 'DD/MM/YYYY', 'DD.MM.YYYY'] as const;
export type DateFormat = (typeof dateFormats)[number];

const patterns: Readonly<Record<DateFormat, RegExp>> = {
  'YYYY-MM-DD': /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/,
  'MM/DD/YYYY': /^(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4})$/,
  'DD/MM/YYYY': /^(?<day>\d{1,2})\/(?<month>\d{1,2})\/(?<year>\d{4})$/,
  'DD.MM.YYYY': /^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})$/,
};

const two = (text: string) => text.padStart(2, '0');

/** `YYYY-MM-DD` of a written day; null where there is no such day. */
export function readDate(text: string, format: DateFormat): string | null {
  const parts = patterns[format].exec(text)?.groups;
  if (!parts) return null;
  const iso = `${parts.year}-${two(parts.month ?? '')}-${two(parts.day ?? '')}`;
  const instant = Date.parse(`${iso}T00:00:00Z`);
  // The thirty-first of a short month is read as the first of the next.
  const exists = Number.isFinite(instant) && new Date(instant).toISOString().slice(0, 10) === iso;
  return exists && Number(parts.year) >= 1900 ? iso : null;
}

/** The format in which all of some written days are days; the first of those listed where several fit. */
export function guessDateFormat(samples: readonly string[]): DateFormat | null {
  const written = samples.filter((sample) => sample !== '');
  if (written.length === 0) return null;
  return dateFormats.find((format) => written.every((sample) => readDate(sample, format) !== null)) ?? null;
}

/** Minutes after midnight of `15:50`, `15.50`, `3:50 PM` or `3:50:00 PM`; null where it is no time of day. */
export function readTime(text: string): number | null {
  const match = /^(\d{1,2})[:.](\d{2})(?:[:.]\d{2})?\s*([ap])?\.?m?\.?$/i.exec(text);
  if (!match) return null;
  const half = match[3]?.toLowerCase();
  const hour = Number(match[1]);
  const minute = Number(match[2]);
  if (minute > 59 || hour > (half ? 12 : 23) || (half && hour === 0)) return null;
  const hours = half ? (hour % 12) + (half === 'p' ? 12 : 0) : hour;
  return hours * 60 + minute;
}
