import { dayOf } from './local-day.js';
import { openingsOf } from './openings.js';
import type { InstantRange } from './wall-time.js';
import type { WorkPlan } from './work-plan.js';
import { zoneNamed } from './zone.js';

/** When a plan is open on a local day, `YYYY-MM-DD`: also what is left of a night that began the day before (D17). */
export function hoursOfDay(plan: WorkPlan, zone: string, date: string): InstantRange[] {
  const clock = zoneNamed(zone);
  const day = dayOf(date);
  const [begins, ends] = [clock.instantAt(day, 0), clock.instantAt(day + 1, 0)];
  return openingsOf(plan, clock, day - 1, day)
    .filter(({ from, until }) => from < ends && until > begins)
    .map(({ from, until }) => ({ from, to: until }));
}

/** The openings that began on a plan day, `YYYY-MM-DD`: a night belongs to its evening alone (D17). */
export function hoursOfPlanDay(plan: WorkPlan, zone: string, date: string): InstantRange[] {
  const day = dayOf(date);
  return openingsOf(plan, zoneNamed(zone), day, day).map(({ from, until }) => ({ from, to: until }));
}
