const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** One change of a zone's clock. */
export interface ClockChange {
  /** The first instant with the new offset, milliseconds. */
  readonly at: number;
  /** By how much the clock jumps, milliseconds; below zero it is put back. */
  readonly by: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Wall time of an instant in a zone, `2026-03-29T03:30`, by the runtime's own data: none of the product's code. */
export function wallOf(timeZone: string, instant: number): string {
  const known = formats.get(timeZone);
  const format = known ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  formats.set(timeZone, format);
  return format.format(instant).replace(' ', 'T');
}

const offsetAt = (timeZone: string, instant: number) => Date.parse(`${wallOf(timeZone, instant)}Z`) - instant;

/** Every change between the first of January of two years, found by looking at each day and halving those that differ. */
export function clockChanges(timeZone: string, fromYear: number, toYear: number): ClockChange[] {
  const changes: ClockChange[] = [];
  for (let from = Date.UTC(fromYear, 0, 1); from < Date.UTC(toYear, 0, 1); from += day) {
    const before = offsetAt(timeZone, from);
    if (offsetAt(timeZone, from + day) === before) continue;
    let [low, high] = [from, from + day];
    while (high - low > minute) {
      const middle = low + Math.floor((high - low) / 2 / minute) * minute;
      if (offsetAt(timeZone, middle) === before) low = middle;
      else high = middle;
    }
    changes.push({ at: high, by: offsetAt(timeZone, high) - before });
  }
  return changes;
}

/** The instants from one local midnight, or what comes first of the day, to the next. */
export function lengthOfDay(timeZone: string, date: string): number {
  const nearby = Date.parse(`${date}T00:00Z`);
  let minutes = 0;
  for (let at = nearby - day; at < nearby + 2 * day; at += 15 * minute)
    if (wallOf(timeZone, at).startsWith(date)) minutes += 15;
  return minutes * minute;
}
