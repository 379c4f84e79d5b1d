import { DAY_MS, type DayNumber } from './local-day.js';
import { openingsOf, type Opening } from './openings.js';
import type { Stretch } from './visit-shape.js';
import type { WorkPlan } from './work-plan.js';
import type { Zone } from './zone.js';

const LONGEST_CLOCK_CHANGE_MS = 3 * 3_600_000;

/**
 * The openings of some plan days, with as many days around them as matter: windows reach past midnight, and a visit
 * (with buffers, where those must lie inside) may run on into touching windows of the days beside.
 */
export function hoursAround(plan: WorkPlan, zone: Zone, first: DayNumber, last: DayNumber, open: Stretch): Opening[] {
  const before = 1 + Math.ceil(-open.from / DAY_MS);
  const after = 1 + Math.ceil((open.to + LONGEST_CLOCK_CHANGE_MS) / DAY_MS);
  return openingsOf(plan, zone, first - before, last + after);
}
