import { minutesOfClock } from './clock-time.js';
import { dayOf, weekdayOf, type DayNumber } from './local-day.js';
import type { ClockWindow, DayWindows, WorkPlan } from './work-plan.js';

/** `[start0, end0, …]` in minutes after a day's midnight; an end beyond 1440 lies on the next day. */
export type MinuteWindows = readonly number[];

const CLOSED: MinuteWindows = [];

/** A plan read into integers. */
export interface DayPlan {
  windowsOn(day: DayNumber): MinuteWindows;
}

/**
 * Which windows a day has (D18): a closure beats everything; extra hours come on top of the day's windows; a public
 * holiday takes the day's windows away, but not the extra hours; an exception replaces the weekly plan.
 */
export function readPlan(plan: WorkPlan): DayPlan {
  const weekly = weeklyMinutes(plan);
  const exceptions = minutesByDay(plan.exceptions);
  const extra = minutesByDay(plan.extraHours);
  const holidays = daySet(plan.holidays);
  const closed = daySet(plan.closures?.flatMap((closure) => ('date' in closure ? [closure.date] : [])));
  return {
    windowsOn(day) {
      if (closed?.has(day)) return CLOSED;
      const planned = holidays?.has(day) ? CLOSED : (exceptions?.get(day) ?? weekly[weekdayOf(day)]!);
      const more = extra?.get(day);
      return more ? [...planned, ...more] : planned;
    },
  };
}

function weeklyMinutes(plan: WorkPlan): readonly MinuteWindows[] {
  const byWeekday: number[][] = [[], [], [], [], [], [], [], []];
  for (const window of plan.weekly) {
    for (const weekday of window.days) {
      const minutes = byWeekday[weekday];
      if (!minutes || weekday === 0) throw new RangeError(`Not a weekday from 1 to 7: ${weekday}`);
      addWindow(minutes, window);
    }
  }
  return byWeekday;
}

function minutesByDay(days: readonly DayWindows[] | undefined): Map<DayNumber, number[]> | undefined {
  if (!days?.length) return undefined;
  const byDay = new Map<DayNumber, number[]>();
  for (const { date, windows } of days) {
    const day = dayOf(date);
    const minutes = byDay.get(day) ?? [];
    byDay.set(day, minutes);
    for (const window of windows) addWindow(minutes, window);
  }
  return byDay;
}

function daySet(dates: readonly string[] | undefined): Set<DayNumber> | undefined {
  return dates?.length ? new Set(dates.map(dayOf)) : undefined;
}

function addWindow(minutes: number[], window: ClockWindow): void {
  const start = minutesOfClock(window.start);
  const end = minutesOfClock(window.end);
  minutes.push(start, end > start ? end : end + 1440);
}
