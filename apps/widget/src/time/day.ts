/** Local days are `YYYY-MM-DD`; arithmetic on them happens in UTC, where every day has 24 hours. */
const atNoon = (day: string): Date => new Date(`${day}T12:00:00Z`);
const dayMs = 86_400_000;

export function addDays(day: string, days: number): string {
  return new Date(atNoon(day).getTime() + days * dayMs).toISOString().slice(0, 10);
}

export function daysBetween(from: string, to: string): number {
  return Math.round((atNoon(to).getTime() - atNoon(from).getTime()) / dayMs);
}

/** Monday 1 to Sunday 7. */
export function weekdayOf(day: string): number {
  return atNoon(day).getUTCDay() || 7;
}

export function firstOfMonth(day: string): string {
  return `${day.slice(0, 7)}-01`;
}

export function lastOfMonth(day: string): string {
  return addDays(firstOfMonth(addDays(firstOfMonth(day), 31)), -1);
}

export function addMonths(day: string, months: number): string {
  const first = atNoon(firstOfMonth(day));
  first.setUTCMonth(first.getUTCMonth() + months);
  return first.toISOString().slice(0, 10);
}

export function daysFrom(first: string, last: string): string[] {
  return Array.from({ length: Math.max(0, daysBetween(first, last) + 1) }, (_, index) => addDays(first, index));
}

export const earlierOf = (one: string, other: string): string => (one < other ? one : other);
export const laterOf = (one: string, other: string): string => (one > other ? one : other);

/** A day as an instant that Intl can format in UTC. */
export const dayAsInstant = atNoon;

export function isDay(text: string | null): text is string {
  return text !== null && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(atNoon(text).getTime());
}
