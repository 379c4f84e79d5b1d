import { hoursOfPlanDay, type WorkPlan } from '@stamgast/availability';
import type { Interval } from '@stamgast/kernel';

/** The hours of one plan day as instants, in the order of their starts; what a skipped hour swallows is left out (D12). */
export function hoursOn(plan: WorkPlan, zone: string, date: string): Interval[] {
  return hoursOfPlanDay(plan, zone, date)
    .map(({ from, to }) => ({ start: new Date(from), end: new Date(to) }))
    .sort((a, b) => a.start.getTime() - b.start.getTime());
}
