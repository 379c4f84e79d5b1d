import type { ClockWindow, OpeningHours, Season, WeeklyWindow, WorkPlan } from '@stamgast/availability';

/** Weekday 1..7 (0 where a date stands for it), start and end in minutes after midnight; an end may lie on the next day. */
export type WindowRow = readonly [day: number, startMinute: number, endMinute: number];

export interface DatedWindows {
  readonly date: string;
  readonly windows: readonly WindowRow[];
}

/** A weekly plan of its own from one local day to another, both included. */
export interface SeasonRow {
  readonly from: string;
  readonly to: string;
  readonly weekly: readonly WindowRow[];
}

/** Local days, both included. */
export interface ClosedDays {
  readonly first: string;
  readonly last: string;
}

/** What somebody works by their own plans. */
export interface OwnHours {
  readonly weekly: readonly WindowRow[];
  readonly seasons: readonly SeasonRow[];
  readonly exceptions: readonly DatedWindows[];
}

/** What the place adds: when it is open, and when it is closed for everybody. */
export interface PlaceHours {
  readonly closures: readonly ClosedDays[];
  /** Null: the place sets no bounds. */
  readonly opening: { readonly weekly: readonly WindowRow[]; readonly seasons: readonly SeasonRow[] } | null;
  /** Public holidays on which it is closed. */
  readonly holidays: readonly string[];
  /** Public holidays on which it is open, with hours of their own. */
  readonly specialDays: readonly DatedWindows[];
}

export const anyHours: PlaceHours = { closures: [], opening: null, holidays: [], specialDays: [] };

interface Days {
  readonly firstDay: string;
  readonly lastDay: string;
}

const dayMilliseconds = 86_400_000;
const daysAround = 3;

/**
 * The engine's plan of one person at one place from stored rows; closures are cut to the days that are asked for. Hours
 * that somebody has set for a date are meant, also on a public holiday: there they are extra hours (D18).
 */
export function workPlanOf(own: OwnHours, place: PlaceHours, days: Days): WorkPlan {
  const exceptions = own.exceptions.map(({ date, windows }) => ({ date, windows: windows.map(clockWindow) }));
  const meant = exceptions.filter(({ date, windows }) => windows.length > 0 && place.holidays.includes(date));
  const opening = openingOf(place);
  return {
    weekly: weeklyOf(own.weekly),
    ...(own.seasons.length > 0 ? { seasons: own.seasons.map(seasonOf) } : {}),
    ...(opening ? { opening } : {}),
    exceptions,
    ...(place.holidays.length > 0 ? { holidays: place.holidays } : {}),
    ...(meant.length > 0 ? { extraHours: meant } : {}),
    closures: place.closures.flatMap((closure) => datesOf(closure, days)).map((date) => ({ date })),
  };
}

function openingOf({ opening, specialDays }: PlaceHours): OpeningHours | null {
  if (!opening && specialDays.length === 0) return null;
  return {
    ...(opening ? { weekly: weeklyOf(opening.weekly), seasons: opening.seasons.map(seasonOf) } : {}),
    days: specialDays.map(({ date, windows }) => ({ date, windows: windows.map(clockWindow) })),
  };
}

function seasonOf({ from, to, weekly }: SeasonRow): Season {
  return { from, to, weekly: weeklyOf(weekly) };
}

function weeklyOf(rows: readonly WindowRow[]): WeeklyWindow[] {
  return rows.map((row) => ({ days: [row[0]], ...clockWindow(row) }));
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
