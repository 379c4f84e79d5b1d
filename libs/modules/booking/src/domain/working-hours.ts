import { wallToInstant, type ClockWindow, type WorkPlan } from '@stamgast/availability';
import type { Interval } from '@stamgast/kernel';
import { addDays, weekdayOf } from './local-day.js';

/** The hours of one plan day as instants, in the order of their starts; what a skipped hour swallows is left out (D12). */
export function hoursOn(plan: WorkPlan, zone: string, date: string): Interval[] {
  return windowsOn(plan, date)
    .map(({ start, end }) => ({
      start: new Date(wallToInstant(zone, date, start)),
      end: new Date(wallToInstant(zone, end > start ? date : addDays(date, 1), end)),
    }))
    .filter((interval) => interval.start < interval.end)
    .sort((a, b) => a.start.getTime() - b.start.getTime());
}

/** Closures beat exceptions, exceptions beat the weekly plan (D18). */
function windowsOn(plan: WorkPlan, date: string): readonly ClockWindow[] {
  if (plan.closures?.some((closure) => 'date' in closure && closure.date === date)) return [];
  const exception = plan.exceptions?.find((one) => one.date === date);
  return exception?.windows ?? plan.weekly.filter((window) => window.days.includes(weekdayOf(date)));
}
