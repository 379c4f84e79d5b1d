import { freeUnits } from './free-resources.js';
import { findSlots, stepOf } from './find-slots.js';
import { followsVisit } from './gap-policy.js';
import { firstStartIn, lastStartIn, onGridFrom } from './free-runs.js';
import { dateOf } from './local-day.js';
import type { Opening } from './openings.js';
import type { BookingRules, ResourceNeed, ServiceRules, StaffAvailability } from './slot-query.js';
import { hoursAround } from './staff-hours.js';
import { startLimits } from './start-limits.js';
import { shapeOf, type Stretch, type VisitShape } from './visit-shape.js';
import type { WorkPlan } from './work-plan.js';
import { zoneNamed, type Zone } from './zone.js';

/** Why a time is not offered, with what a person needs to know about it. Instants are milliseconds. */
export type Refusal =
  | { readonly reason: 'not_offered_by' }
  | { readonly reason: 'too_soon'; readonly earliest: number }
  | { readonly reason: 'too_far'; readonly latest: number }
  | { readonly reason: 'closed' }
  | { readonly reason: 'outside_hours' }
  | { readonly reason: 'day_full' }
  | { readonly reason: 'off_step'; readonly next: number }
  | { readonly reason: 'busy'; readonly from: number; readonly until: number }
  | { readonly reason: 'no_resource'; readonly resource: string }
  | { readonly reason: 'leaves_gap' };

export type RefusalReason = Refusal['reason'];

/** Every rule that keeps this start from being offered with this person, the most telling first; none: it is bookable. */
export function explainStart(rules: BookingRules, start: number, staffId: string): Refusal[] {
  const staff = rules.staff.find((one) => one.id === staffId);
  if (!staff) return [{ reason: 'not_offered_by' }];
  const zone = zoneNamed(staff.zone ?? rules.zone);
  const shape = shapeOf(rules.service, staff);
  const refusals = [
    ...limitRefusals(rules, start),
    ...hoursRefusals(rules.service, staff, shape, zone, start),
    ...busyRefusals(rules.service, staff, shape, start),
    ...resourceRefusals(staff.resources ?? rules.resources ?? [], shape, start),
  ];
  return refusals.length === 0 ? gapRefusals(rules, staff, start) : refusals;
}

function limitRefusals(rules: BookingRules, start: number): Refusal[] {
  const { earliest, latest } = startLimits(rules, zoneNamed(rules.zone));
  if (start < earliest) return [{ reason: 'too_soon', earliest }];
  return start >= latest ? [{ reason: 'too_far', latest }] : [];
}

function hoursRefusals(
  service: ServiceRules,
  staff: StaffAvailability,
  shape: VisitShape,
  zone: Zone,
  start: number,
): Refusal[] {
  const opening = openingFor(staff.plan, shape, zone, start);
  if (!opening) {
    const reason = openingFor(withoutClosing(staff.plan), shape, zone, start) ? 'closed' : 'outside_hours';
    return [{ reason }];
  }
  const full = staff.fullDays?.includes(dateOf(opening.day)) ? [{ reason: 'day_full' } as const] : [];
  const next = onGridFrom(opening, start, stepOf(service));
  const offered = next === start || (service.gaps?.kind === 'reduce' && followsVisit(service, staff, shape, start));
  return offered ? full : [...full, { reason: 'off_step', next }];
}

/** Which starts a strict policy hides depends on all that is left of the day, so the day's offer is asked. */
function gapRefusals(rules: BookingRules, staff: StaffAvailability, start: number): Refusal[] {
  if (rules.service.gaps?.kind !== 'strict') return [];
  const range = { from: start, to: start + 1 };
  const offered = findSlots({ ...rules, staff: [staff], range }).some((slot) => slot.start === start);
  return offered ? [] : [{ reason: 'leaves_gap' }];
}

/** The opening in which a visit may start at this instant, going by hours alone. */
function openingFor(plan: WorkPlan, { open }: VisitShape, zone: Zone, start: number): Opening | undefined {
  return hoursAround(plan, zone, open, start, start + 1).find(
    (opening) => start >= firstStartIn(opening, open) && start <= lastStartIn(opening, open),
  );
}

function withoutClosing(plan: WorkPlan): WorkPlan {
  return {
    weekly: plan.weekly,
    seasons: plan.seasons,
    opening: plan.opening,
    exceptions: plan.exceptions?.filter((exception) => exception.windows.length > 0),
    extraHours: plan.extraHours,
  };
}

function busyRefusals(service: ServiceRules, staff: StaffAvailability, shape: VisitShape, start: number): Refusal[] {
  if (service.buffers !== 'overlap') return meetings(staff.busy, shape.taken, start);
  const inside = meetings(staff.busy, shape.bare, start);
  return inside.length > 0 ? inside : meetings(staff.visits ?? [], shape.taken, start);
}

/** Every busy stretch in the way: moving one of two visits would not free the time. */
function meetings(busy: ArrayLike<number>, stretches: readonly Stretch[], start: number): Refusal[] {
  const refusals: Refusal[] = [];
  for (let i = 0; i < busy.length; i += 2) {
    const from = busy[i]!;
    const until = busy[i + 1]!;
    const meets = stretches.some((stretch) => start + stretch.from < until && from < start + stretch.to);
    if (meets && from < until) refusals.push({ reason: 'busy', from, until });
  }
  return refusals;
}

function resourceRefusals(needs: readonly ResourceNeed[], shape: VisitShape, start: number): Refusal[] {
  return needs
    .filter((need) => freeUnits(need, shape.whole, start).length === 0)
    .map((need) => ({ reason: 'no_resource', resource: need.name }));
}
