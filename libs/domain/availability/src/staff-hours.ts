import { openingsOf, type Opening } from './openings.js';
import type { Stretch } from './visit-shape.js';
import type { WorkPlan } from './work-plan.js';
import type { Zone } from './zone.js';

/**
 * The openings that visits starting in `[from, to)` can touch. A window may have opened the day before, and a visit
 * (with buffers, where those must lie inside) may run on into touching windows of the days beside.
 */
export function hoursAround(plan: WorkPlan, zone: Zone, open: Stretch, from: number, to: number): readonly Opening[] {
  return openingsOf(plan, zone, zone.dayAt(from + open.from) - 1, zone.dayAt(to + open.to));
}
