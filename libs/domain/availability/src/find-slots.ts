import { blockedByStaff } from './blocked-starts.js';
import { withFreeResources } from './free-resources.js';
import { freeRuns, type WantedStarts } from './free-runs.js';
import { followsVisit, runsWithoutGaps } from './gap-policy.js';
import { dayOf, MINUTE_MS } from './local-day.js';
import type { Opening } from './openings.js';
import type { ServiceRules, Slot, SlotQuery, StaffAvailability } from './slot-query.js';
import { hoursAround } from './staff-hours.js';
import { startLimits, type StartLimits } from './start-limits.js';
import { unionOfStaff, type StaffRuns } from './union-of-staff.js';
import { shapeOf, type VisitShape } from './visit-shape.js';
import { zoneNamed, type Zone } from './zone.js';

/**
 * Every bookable start of the range, ascending, each once, with the staff who are free. Pure: the same query gives the
 * same slots. Throws a RangeError where the query makes no sense (unknown zone, no step, times that are none).
 */
export function findSlots(query: SlotQuery): Slot[] {
  const step = stepOf(query.service);
  const zone = zoneNamed(query.zone);
  const limits = startLimits(query, zone);
  const usual: Terms = { zone, step, limits, shape: shapeOf(query.service), wanted: wantedStarts(query, zone, limits) };
  const all = query.staff.map((staff) => {
    const own = { ...usual };
    if (staff.duration !== undefined || staff.work) own.shape = shapeOf(query.service, staff);
    if (staff.zone !== undefined && staff.zone !== query.zone) {
      own.zone = zoneNamed(staff.zone);
      own.wanted = wantedStarts(query, own.zone, limits);
    }
    return runsOf(query, staff, own);
  });
  return unionOfStaff(all, step);
}

/** What is asked of one person. */
interface Terms {
  zone: Zone;
  shape: VisitShape;
  wanted: WantedStarts;
  readonly step: number;
  readonly limits: StartLimits;
}

/** Milliseconds between the starts of one opening. */
export function stepOf(service: ServiceRules): number {
  if (!(service.step > 0)) throw new RangeError(`Not a step in minutes: ${service.step}`);
  return service.step * MINUTE_MS;
}

function runsOf(query: SlotQuery, staff: StaffAvailability, terms: Terms): StaffRuns {
  const { zone, shape, wanted, step, limits } = terms;
  const openings = openingsFor(staff, terms);
  const blocked = blockedByStaff(staff, shape, query.service.buffers === 'overlap');
  const { gaps } = query.service;
  const free = gaps
    ? runsWithoutGaps(inDays(openings, wanted), shape.open, blocked, {
        policy: gaps,
        step,
        wanted,
        limits,
        today: zone.dayAt(query.now),
        followsVisit: (start) => followsVisit(query.service, staff, shape, start),
      })
    : freeRuns(openings, shape.open, blocked, step, wanted);
  const needs = staff.resources ?? query.resources;
  const runs = needs?.length ? withFreeResources(free, needs, shape.whole, step) : free;
  return { staffId: staff.id, length: shape.length, runs };
}

function openingsFor({ plan, fullDays }: StaffAvailability, { zone, shape, wanted }: Terms): readonly Opening[] {
  const openings = hoursAround(plan, zone, shape.open, wanted.from, wanted.to);
  if (!fullDays?.length) return openings;
  const full = new Set(fullDays.map(dayOf));
  return openings.filter(({ day }) => !full.has(day));
}

function inDays(openings: readonly Opening[], { firstDay, lastDay }: WantedStarts): readonly Opening[] {
  return openings.filter(({ day }) => day >= firstDay && day <= lastDay);
}

function wantedStarts({ range }: SlotQuery, zone: Zone, { earliest, latest }: StartLimits): WantedStarts {
  if ('from' in range) {
    const [from, to] = [Math.max(range.from, earliest), Math.min(range.to, latest)];
    return { from, to, firstDay: -Infinity, lastDay: Infinity };
  }
  const firstDay = dayOf(range.firstDay);
  const lastDay = dayOf(range.lastDay);
  // A window of the last day may go on all through the next.
  const [from, to] = [zone.instantAt(firstDay, 0), zone.instantAt(lastDay + 2, 0)];
  return { from: Math.max(from, earliest), to: Math.min(to, latest), firstDay, lastDay };
}
