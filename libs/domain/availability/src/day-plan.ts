import { minutesOfClock } from './clock-time.js';
import { dayOf, weekdayOf, type DayNumber } from './local-day.js';
import type { ClockWindow, Season, WeeklyWindow, WorkPlan } from './work-plan.js';

/** `[start0, end0, …]` in minutes after a day's midnight; an end beyond 1440 lies on the next day. */
export type MinuteWindows = readonly number[];

const NONE: MinuteWindows = [];

/**
 * The windows of each day from `first` to `last`. What comes later here beats what came before (D18): the weekly plan,
 * a season in its place, both only while the place is open, exceptions in its place, public holidays, extra hours on top of what is left, closures.
 */
export function windowsOfDays(plan: WorkPlan, first: DayNumber, last: DayNumber): MinuteWindows[] {
  const days = plannedWindows(plan, first, last);
  for (const { date, windows } of plan.exceptions ?? []) replace(days, dayOf(date) - first, minutesOf(windows));
  for (const date of plan.holidays ?? []) replace(days, dayOf(date) - first, NONE);
  for (const { date, windows } of plan.extraHours ?? []) {
    const at = dayOf(date) - first;
    replace(days, at, joined(days[at] ?? NONE, minutesOf(windows)));
  }
  for (const closure of plan.closures ?? []) if ('date' in closure) replace(days, dayOf(closure.date) - first, NONE);
  return days;
}

/** The weekly windows with the seasons in their place, cut to the hours of the place. */
function plannedWindows({ weekly, seasons, opening }: WorkPlan, first: DayNumber, last: DayNumber): MinuteWindows[] {
  const days = seasonalWindows(weekly, seasons, first, last);
  if (!opening) return days;
  const open: (MinuteWindows | undefined)[] = opening.weekly
    ? seasonalWindows(opening.weekly, opening.seasons, first, last)
    : [];
  for (const { date, windows } of opening.days ?? []) open[dayOf(date) - first] = minutesOf(windows);
  return days.map((windows, at) => (open[at] ? commonTo(windows, open[at]) : windows));
}

function seasonalWindows(
  weekly: readonly WeeklyWindow[],
  seasons: readonly Season[] | undefined,
  first: DayNumber,
  last: DayNumber,
): MinuteWindows[] {
  const days = weeklyWindows(weekly, first, last);
  for (const season of seasons ?? []) {
    const from = Math.max(dayOf(season.from), first);
    const until = Math.min(dayOf(season.to), last);
    for (const [at, windows] of weeklyWindows(season.weekly, from, until).entries()) days[from - first + at] = windows;
  }
  return days;
}

/** What lies in both; windows of one list that overlap are looked at one by one. */
function commonTo(some: MinuteWindows, others: MinuteWindows): MinuteWindows {
  const common: number[] = [];
  for (let i = 0; i < some.length; i += 2)
    for (let k = 0; k < others.length; k += 2) {
      const start = Math.max(some[i]!, others[k]!);
      const end = Math.min(some[i + 1]!, others[k + 1]!);
      if (start < end) common.push(start, end);
    }
  return common;
}

function weeklyWindows(weekly: readonly WeeklyWindow[], first: DayNumber, last: DayNumber): MinuteWindows[] {
  const byWeekday = [NONE, NONE, NONE, NONE, NONE, NONE, NONE];
  for (const window of weekly) {
    const minutes = minutesOfOne(window);
    for (const weekday of window.days) {
      const others = byWeekday[weekday - 1];
      if (!others) throw new RangeError(`Not a weekday from 1 to 7: ${weekday}`);
      byWeekday[weekday - 1] = joined(others, minutes);
    }
  }
  const days: MinuteWindows[] = [];
  for (let day = first, weekday = weekdayOf(first) - 1; day <= last; day++, weekday = (weekday + 1) % 7) {
    days.push(byWeekday[weekday]!);
  }
  return days;
}

function replace(days: MinuteWindows[], at: number, windows: MinuteWindows): void {
  if (at >= 0 && at < days.length) days[at] = windows;
}

function minutesOf(windows: readonly ClockWindow[]): MinuteWindows {
  let minutes = NONE;
  for (const window of windows) minutes = joined(minutes, minutesOfOne(window));
  return minutes;
}

function minutesOfOne(window: ClockWindow): MinuteWindows {
  const start = minutesOfClock(window.start);
  const end = minutesOfClock(window.end);
  return [start, end > start ? end : end + 1440];
}

/** Most days have one window, whose two numbers then serve every day like it. */
function joined(some: MinuteWindows, more: MinuteWindows): MinuteWindows {
  return some.length === 0 ? more : [...some, ...more];
}
