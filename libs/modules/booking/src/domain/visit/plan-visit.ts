import { assignmentOrder, explainStart, type Refusal } from '@stamgast/availability';
import { onAnyMinute, rulesOf, type Moment } from './booking-rules.js';
import type { Offer, OfferedResource, Performer } from './offer.js';
import { assignResources } from './resource-time.js';
import { courseAfter, courseFrom, startIn, type Course } from './course.js';
import { ownClashes } from './own-clashes.js';
import { plannedParts, type Segment, type StaffedPart, type WantedPart } from './segments.js';

/** An appointment to be, with the rooms and machines that it takes. */
export interface PlannedPart extends StaffedPart {
  readonly resources: readonly OfferedResource[];
}

/** A rule that a team member may break: one of the time's, or that a client is in one visit at once (D06). */
export type BrokenRule = Refusal | { readonly reason: 'client_busy'; readonly bookingId: string };

export interface VisitPlan {
  readonly parts: readonly PlannedPart[];
  /** The rules that this plan breaks; none unless it was forced. */
  readonly broken: readonly BrokenRule[];
}

/**
 * Who does the visit at this start and where, by the business's assignment policy where anybody will do (D19); null where
 * the rules that made the offer do not allow it (D05). Deterministic: the same state gives the same people and rooms.
 */
export function planVisit(offer: Offer, segments: readonly Segment[], moment: Moment, start: number): VisitPlan | null {
  return planFrom(offer, segments, moment, courseFrom(start), []);
}

/** Whether a visit that cannot be planned could be, if only there were rooms and machines enough (D21). */
export function lacksResources(offer: Offer, segments: readonly Segment[], moment: Moment, start: number): boolean {
  const anywhere = segments.map((segment) => ({ ...segment, parts: segment.parts.map(needingNothing) }));
  return planVisit(offer, anywhere, moment, start) !== null;
}

function needingNothing(part: WantedPart): WantedPart {
  return { ...part, service: { ...part.service, resourceKinds: [] } };
}

function planFrom(
  offer: Offer,
  segments: readonly Segment[],
  moment: Moment,
  course: Course,
  before: readonly StaffedPart[],
): VisitPlan | null {
  const [segment, ...rest] = segments;
  if (!segment) return withResources(offer, moment, inWantedOrder(before));
  const start = startIn(course, segment);
  const rules = rulesOf(offer, segment, moment);
  const asked = before.length === 0 ? rules : onAnyMinute(rules);
  for (const performer of inOrder(offer, segment, moment)) {
    if (explainStart(asked, start, performer.staffId).length > 0) continue;
    const parts = [...before, ...plannedParts(segment, performer, start)];
    if (ownClashes(parts).length > 0) continue;
    const plan = planFrom(offer, rest, moment, courseAfter(course, segment, performer), parts);
    // Whoever is free will do for another person of a group; who takes which of them makes no difference.
    if (plan || segment.guest) return plan;
  }
  return null;
}

function inWantedOrder(parts: readonly StaffedPart[]): StaffedPart[] {
  return [...parts].sort((a, b) => a.position - b.position);
}

/** When a planned visit ends; what runs beside another service may be over before that, or after it. */
export function endOfParts(parts: readonly Pick<StaffedPart, 'end'>[]): number {
  return Math.max(...parts.map((part) => part.end));
}

function withResources(offer: Offer, moment: Moment, parts: readonly StaffedPart[]): VisitPlan | null {
  const { resources, missing } = assignResources(parts, offer.resources, moment.busy);
  if (missing.length > 0) return null;
  return { parts: parts.map((part, index) => ({ ...part, resources: resources[index]! })), broken: [] };
}

/** The visit as a team member insists on it, with every rule that it breaks: the first person of each segment does it. */
export function forceVisit(offer: Offer, segments: readonly Segment[], moment: Moment, start: number): VisitPlan {
  const done: StaffedPart[] = [];
  const broken: Refusal[] = [];
  let course = courseFrom(start);
  for (const [index, segment] of segments.entries()) {
    const rules = rulesOf(offer, segment, moment);
    const asked = index === 0 ? rules : onAnyMinute(rules);
    const at = startIn(course, segment);
    const ranked = inOrder(offer, segment, moment).map((performer) => ({
      performer,
      refusals: explainStart(asked, at, performer.staffId),
    }));
    const best = ranked.reduce((a, b) => (b.refusals.length < a.refusals.length ? b : a));
    done.push(...plannedParts(segment, best.performer, at));
    broken.push(...best.refusals);
    course = courseAfter(course, segment, best.performer);
  }
  const parts = inWantedOrder(done);
  const { resources, missing } = assignResources(parts, offer.resources, moment.busy);
  return {
    parts: parts.map((part, index) => ({ ...part, resources: resources[index]! })),
    broken: [
      ...broken,
      ...ownClashes(parts),
      ...missing.map((resource) => ({ reason: 'no_resource' as const, resource })),
    ],
  };
}

/** Whether a plan stands beside somebody else's visit: what it takes can then not be guarded. */
export function overlapsOthers({ broken }: VisitPlan): boolean {
  return broken.some(({ reason }) => reason === 'busy' || reason === 'no_resource');
}

/** For a forced visit nobody has to be known to perform the service: each part on its own, with whoever was named. */
export function forcedSegments(parts: readonly WantedPart[], performers: readonly Performer[]): Segment[] {
  return parts.map((part, position) => ({
    parts: [part],
    performers: performers.filter((one) => part.staffId === null || one.staffId === part.staffId),
    positions: [position],
    beside: (part.parallel || part.guest) && position > 0 ? 0 : null,
    guest: (part.guest ?? false) && position > 0,
  }));
}

function inOrder(offer: Offer, segment: Segment, moment: Moment): Performer[] {
  const byId = new Map(segment.performers.map((performer) => [performer.staffId, performer]));
  if (byId.size === 1) return [...byId.values()];
  const order = assignmentOrder(
    offer.policies.assignment,
    segment.performers.map((performer) => ({
      staffId: performer.staffId,
      bookedThatDay: moment.busy.get(performer.staffId)?.bookedThatDay ?? 0,
      lastAssignedAt: performer.lastAssignedAt ?? undefined,
      priority: performer.position,
    })),
  );
  const { avoided } = moment;
  const ranked = avoided ? [...order].sort((a, b) => Number(avoided.has(a)) - Number(avoided.has(b))) : order;
  return ranked.map((staffId) => byId.get(staffId)!);
}
