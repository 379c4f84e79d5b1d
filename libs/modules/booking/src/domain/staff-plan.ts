import type { WorkPlan } from '@stamgast/availability';
import type { Closure } from './closure.js';
import { addDays, daysBetween } from './local-day.js';
import type { MinuteWindow, Schedule } from './schedule.js';
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
  schedule: Pick<Schedule, 'weekly' | 'exceptions'>,
  locationId: string,
  closures: readonly Closure[],
  span: Span,
): WorkPlan {
  const here = (window: MinuteWindow) => window.locationId === null || window.locationId === locationId;
  return {
    weekly: schedule.weekly.filter(here).map((window) => ({ days: [window.day], ...clockWindow(window) })),
    exceptions: schedule.exceptions.map(({ date, windows }) => ({
      date,
      windows: windows.filter(here).map(clockWindow),
    })),
    closures: closedDays(closures, locationId, span).map((date) => ({ date })),
  };
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

/** The engine's way of writing a window: an end not after the start lies on the next day. */
function clockWindow({ startMinute, endMinute }: MinuteWindow): { start: string; end: string } {
  return { start: clock(startMinute), end: endMinute === 1440 ? '24:00' : clock(endMinute % 1440) };
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
