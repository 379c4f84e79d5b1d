const form = /^(19|20|21)\d{2}-\d{2}-\d{2}$/;
const dayMs = 86_400_000;

/** Whether a text is a day of the calendar, `YYYY-MM-DD`, from 1900 to 2199. */
export function isLocalDay(text: string): boolean {
  return form.test(text) && new Date(Date.parse(`${text}T00:00:00Z`) || 0).toISOString().startsWith(text);
}

/** The day `count` days later, or earlier. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * dayMs).toISOString().slice(0, 10);
}

/** How many days a span has, both ends included; negative or zero when it ends before it begins. */
export function daysIn(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs + 1;
}

/** Every day from one to another, both included. */
export function daysBetween(from: string, to: string): string[] {
  return Array.from({ length: Math.max(0, daysIn(from, to)) }, (_, index) => addDays(from, index));
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}
