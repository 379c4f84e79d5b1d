import type { FieldError } from '@stamgast/kernel';
import type { MinuteWindow, Schedule, ScheduleSeason, WeekdayWindow } from './schedule.js';

/** A window as people write it: local times `HH:MM`; an end not after its start lies on the next day (D17). */
export interface WrittenWindow {
  readonly start: string;
  readonly end: string;
  readonly locationId?: string;
}

export interface WrittenWeekly extends WrittenWindow {
  readonly days: readonly number[];
}

export interface WrittenException {
  readonly date: string;
  readonly windows: readonly WrittenWindow[];
  readonly note?: string;
}

export interface WrittenSeason {
  /** Local days, both included. */
  readonly from: string;
  readonly to: string;
  readonly weekly: readonly WrittenWeekly[];
}

export interface WrittenSchedule {
  readonly weekly: readonly WrittenWeekly[];
  readonly seasons?: readonly WrittenSeason[];
  readonly exceptions: readonly WrittenException[];
}

const dayMinutes = 1440;
const weekMinutes = 7 * dayMinutes;

/** Reads a schedule into minutes, or says what is wrong with it: windows of one person never overlap. */
export function readSchedule(written: WrittenSchedule): {
  schedule: Omit<Schedule, 'version'>;
  errors: readonly FieldError[];
} {
  const errors: FieldError[] = [];
  const { weekly, seasons } = readWeeks(written, errors);
  const exceptions = readDays(written.exceptions, 'exceptions', errors);
  return { schedule: { weekly, seasons, exceptions }, errors };
}

/** Windows of single dates, each date once. */
export function readDays(
  days: readonly WrittenException[],
  path: string,
  errors: FieldError[],
): Schedule['exceptions'][number][] {
  const dates = new Set<string>();
  return days.map(({ date, windows, note }, index) => {
    const minutes = windows.map(readWindow);
    if (dates.has(date)) errors.push({ path: `${path}.${index}.date`, message: 'is there twice' });
    dates.add(date);
    if (rangesOverlap(minutes.map((one) => [one.startMinute, one.endMinute] as const)))
      errors.push({ path: `${path}.${index}.windows`, message: 'has windows that overlap' });
    return { date, note: note ?? null, windows: minutes };
  });
}

/** Minutes after midnight as people write them. */
export function writeWindows(windows: readonly (readonly [start: number, end: number])[]): WrittenWindow[] {
  return windows.map(([startMinute, endMinute]) => writeWindow({ startMinute, endMinute, locationId: null }));
}

/** A weekly plan and its seasons; of the seasons none begins before the one before it has ended. */
export function readWeeks(
  written: Pick<WrittenSchedule, 'weekly' | 'seasons'>,
  errors: FieldError[],
): Pick<Schedule, 'weekly' | 'seasons'> {
  const weekly = readWeek(written.weekly, 'weekly', errors);
  const seasons = (written.seasons ?? []).map(({ from, to, weekly: week }, index) => {
    if (to < from) errors.push({ path: `seasons.${index}.to`, message: 'lies before from' });
    return { from, to, weekly: readWeek(week, `seasons.${index}.weekly`, errors) };
  });
  seasons.sort((a, b) => (a.from < b.from ? -1 : 1));
  if (seasons.some((season, index) => index > 0 && season.from <= seasons[index - 1]!.to))
    errors.push({ path: 'seasons', message: 'has two that share a day' });
  return { weekly, seasons };
}

function readWeek(windows: readonly WrittenWeekly[], path: string, errors: FieldError[]): WeekdayWindow[] {
  const week = windows.flatMap((window) => [...new Set(window.days)].map((day) => ({ day, ...readWindow(window) })));
  if (weekOverlaps(week)) errors.push({ path, message: 'has windows that overlap' });
  return week;
}

/** Writes a schedule for people, days with the same hours together. */
export function writeSchedule(schedule: Omit<Schedule, 'version'>): Required<WrittenSchedule> {
  return {
    ...writeWeeks(schedule),
    exceptions: schedule.exceptions.map(({ date, note, windows }) => ({
      date,
      windows: windows.map(writeWindow),
      ...(note === null ? {} : { note }),
    })),
  };
}

export function writeWeeks({ weekly, seasons }: Pick<Schedule, 'weekly' | 'seasons'>): {
  weekly: WrittenWeekly[];
  seasons: WrittenSeason[];
} {
  const season = ({ from, to, weekly: week }: ScheduleSeason) => ({ from, to, weekly: writeWeek(week) });
  return { weekly: writeWeek(weekly), seasons: seasons.map(season) };
}

function writeWeek(weekly: readonly WeekdayWindow[]): WrittenWeekly[] {
  const groups = new Map<string, WeekdayWindow[]>();
  for (const window of weekly) {
    const key = `${window.startMinute}-${window.endMinute}-${window.locationId ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), window]);
  }
  return [...groups.values()].map((windows) => ({
    days: windows.map((one) => one.day).sort((a, b) => a - b),
    ...writeWindow(windows[0]!),
  }));
}

function readWindow({ start, end, locationId }: WrittenWindow): MinuteWindow {
  const startMinute = minuteOf(start);
  const endMinute = minuteOf(end);
  return {
    startMinute,
    endMinute: endMinute > startMinute ? endMinute : endMinute + dayMinutes,
    locationId: locationId ?? null,
  };
}

/** `24:00` only where `00:00` would read as no time at all. */
function writeWindow({ startMinute, endMinute, locationId }: MinuteWindow): WrittenWindow {
  const wholeDay = startMinute === 0 && endMinute === dayMinutes;
  return {
    start: clockOf(startMinute),
    end: wholeDay ? '24:00' : clockOf(endMinute % dayMinutes),
    ...(locationId === null ? {} : { locationId }),
  };
}

function minuteOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
}

function clockOf(minute: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** A window past Sunday's midnight reaches into Monday. */
function weekOverlaps(windows: readonly WeekdayWindow[]): boolean {
  const ranges = windows.flatMap(({ day, startMinute, endMinute }) => {
    const start = (day - 1) * dayMinutes + startMinute;
    const end = (day - 1) * dayMinutes + endMinute;
    return end > weekMinutes
      ? [[start, weekMinutes] as const, [0, end - weekMinutes] as const]
      : [[start, end] as const];
  });
  return rangesOverlap(ranges);
}

function rangesOverlap(ranges: readonly (readonly [number, number])[]): boolean {
  const sorted = [...ranges].sort((a, b) => a[0] - b[0]);
  return sorted.some((range, index) => index > 0 && range[0] < sorted[index - 1]![1]);
}
