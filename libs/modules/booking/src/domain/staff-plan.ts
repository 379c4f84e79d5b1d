import type { WorkPlan } from '@stamgast/availability';
import type { Closure } from './closure.js';
import { anyHours, workPlanOf, type PlaceHours, type WindowRow } from './hours/work-plan-of.js';
import { addDays, daysBetween } from './local-day.js';
import type { MinuteWindow, Schedule, WeekdayWindow } from './schedule.js';
import type { Staff } from './staff.js';

interface Span {
  readonly from: string;
  readonly to: string;
}

/** Whether somebody works at a location at all; who has no locations of their own works at the default one. */
export function worksAt(staff: Pick<Staff, 'locationIds'>, location: { id: string; isDefault: boolean }): boolean {
  return staff.locationIds.length === 0 ? location.isDefault : staff.locationIds.includes(location.id);
}

/**
 * What the availability engine needs to know of one person at one location. Closures are given for the days of the span
 * and one day around it, because windows reach past midnight; a closure of the whole day closes that plan day.
 */
export function planAt(
  schedule: Pick<Schedule, 'weekly' | 'seasons' | 'exceptions'>,
  locationId: string,
  closures: readonly Closure[],
  span: Span,
  place: Omit<PlaceHours, 'closures'> = anyHours,
): WorkPlan {
  const here = (window: MinuteWindow) => window.locationId === null || window.locationId === locationId;
  const weekly = (windows: readonly WeekdayWindow[]) => windows.filter(here).map((one) => rowOf(one.day, one));
  const own = {
    weekly: weekly(schedule.weekly),
    seasons: schedule.seasons.map((season) => ({ ...season, weekly: weekly(season.weekly) })),
    exceptions: schedule.exceptions.map(({ date, windows }) => ({
      date,
      windows: windows.filter(here).map((one) => rowOf(0, one)),
    })),
  };
  const closed = closedDays(closures, locationId, span).map((date) => ({ first: date, last: date }));
  return workPlanOf(own, { ...place, closures: closed }, { firstDay: span.from, lastDay: span.to });
}

/** The days around the span on which the location is closed, each once. */
export function closedDays(closures: readonly Closure[], locationId: string, span: Span): string[] {
  const first = addDays(span.from, -1);
  const last = addDays(span.to, 1);
  const days = closures
    .filter((closure) => closure.locationId === null || closure.locationId === locationId)
    .flatMap(({ fromDate, toDate }) => daysBetween(fromDate > first ? fromDate : first, toDate < last ? toDate : last));
  return [...new Set(days)];
}

function rowOf(day: number, { startMinute, endMinute }: MinuteWindow): WindowRow {
  return [day, startMinute, endMinute];
}
