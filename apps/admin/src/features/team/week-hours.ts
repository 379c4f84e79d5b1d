import type { ClockWindow, WeeklyWindow } from '../../shared/api/types/set-up.js';

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** Hours per weekday, Monday first: what one edits. */
export type WeekHours = readonly (readonly ClockWindow[])[];

const byStart = (one: ClockWindow, other: ClockWindow) => one.start.localeCompare(other.start);

/** Spreads windows that name several days over the days. */
export function weekOf(weekly: readonly WeeklyWindow[]): WeekHours {
  return weekdays.map((day) =>
    weekly
      .filter(({ days }) => days.includes(day))
      .map(({ days: _, ...window }) => window)
      .sort(byStart),
  );
}

/** Gathers days with the same hours into one window each. */
export function weeklyOf(week: WeekHours): WeeklyWindow[] {
  const gathered = new Map<string, WeeklyWindow & { days: number[] }>();
  week.forEach((windows, index) => {
    for (const window of windows) {
      const key = `${window.start} ${window.end} ${window.locationId ?? ''}`;
      const known = gathered.get(key) ?? { ...window, days: [] };
      known.days.push(index + 1);
      gathered.set(key, known);
    }
  });
  return [...gathered.values()];
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** Minutes of one stretch; an end that is not after the start is on the next day. */
export function lengthOf({ start, end }: ClockWindow): number {
  const length = minutesOf(end) - minutesOf(start);
  return length > 0 ? length : length + 1440;
}

/** Whether two stretches of one day cover the same time. */
export function overlaps(windows: readonly ClockWindow[]): boolean {
  const sorted = [...windows].sort(byStart);
  return sorted.some((window, index) => {
    const next = sorted[index + 1];
    return next !== undefined && minutesOf(window.start) + lengthOf(window) > minutesOf(next.start);
  });
}

/** A next stretch for a day: after an hour's break, or nine to five. */
export function nextWindow(windows: readonly ClockWindow[]): ClockWindow {
  const last = windows.at(-1);
  if (!last || minutesOf(last.end) > 20 * 60) return { start: '09:00', end: '17:00' };
  const from = minutesOf(last.end) + 60;
  const text = (minutes: number) =>
    `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  return { start: text(from), end: text(Math.min(from + 180, 23 * 60 + 30)) };
}
