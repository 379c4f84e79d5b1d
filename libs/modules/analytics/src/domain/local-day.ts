const DAY_MILLISECONDS = 86_400_000;

const atMidnight = (day: string) => Date.parse(`${day}T00:00:00Z`);

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export function isLocalDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(atMidnight(text)) && addDays(text, 0) === text;
}

export function addDays(day: string, days: number): string {
  return new Date(atMidnight(day) + days * DAY_MILLISECONDS).toISOString().slice(0, 10);
}

/** Days from one day to another. */
export function daysBetween(from: string, to: string): number {
  return (atMidnight(to) - atMidnight(from)) / DAY_MILLISECONDS;
}

/** The same day a year before; 29 February becomes the 28th. */
export function yearBefore(day: string): string {
  const before = `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`;
  return isLocalDay(before) ? before : `${before.slice(0, 8)}28`;
}

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: string): number {
  return (((daysBetween('1970-01-05', day) % 7) + 7) % 7) + 1;
}

export function earlierOf(one: string, other: string): string {
  return one < other ? one : other;
}
