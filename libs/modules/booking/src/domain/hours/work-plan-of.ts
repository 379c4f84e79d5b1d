import type { ClockWindow, WorkPlan } from '@stamgast/availability';

/** Weekday 1..7 (0 where a date stands for it), start and end in minutes after midnight; an end may lie on the next day. */
export type WindowRow = readonly [day: number, startMinute: number, endMinute: number];

export interface DatedWindows {
  readonly date: string;
  readonly windows: readonly WindowRow[];
}

/** Local days, both included. */
export interface ClosedDays {
  readonly first: string;
  readonly last: string;
}

interface Days {
  readonly firstDay: string;
  readonly lastDay: string;
}

const dayMilliseconds = 86_400_000;
const daysAround = 3;

/** The engine's plan of one person from stored rows; closures are cut to the days that are asked for. */
export function workPlanOf(
  weekly: readonly WindowRow[],
  exceptions: readonly DatedWindows[],
  closures: readonly ClosedDays[],
  days: Days,
): WorkPlan {
  return {
    weekly: weekly.map((window) => ({ days: [window[0]], ...clockWindow(window) })),
    exceptions: exceptions.map(({ date, windows }) => ({ date, windows: windows.map(clockWindow) })),
    closures: closures.flatMap((closure) => datesOf(closure, days)).map((date) => ({ date })),
  };
}

function clockWindow([, start, end]: WindowRow): ClockWindow {
  return { start: clock(start), end: end === 1440 ? '24:00' : clock(end % 1440) };
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

function datesOf(closure: ClosedDays, days: Days): string[] {
  const first = Math.max(Date.parse(closure.first), Date.parse(days.firstDay) - daysAround * dayMilliseconds);
  const last = Math.min(Date.parse(closure.last), Date.parse(days.lastDay) + daysAround * dayMilliseconds);
  const dates: string[] = [];
  for (let day = first; day <= last; day += dayMilliseconds) dates.push(new Date(day).toISOString().slice(0, 10));
  return dates;
}
