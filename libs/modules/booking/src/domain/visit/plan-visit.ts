import { assignmentOrder, explainStart, type Refusal } from '@stamgast/availability';
import { rulesOf, type Moment } from './booking-rules.js';
import { onAnyMinute } from './find-starts.js';
import type { Offer, OfferedService, Performer } from './offer.js';
import { processingIn, type ProcessingTime } from './processing-time.js';
import { durationOf, lengthOf, priceOf, type Segment, type WantedPart } from './segments.js';

/** One appointment to be: who does what, when, at which price. Instants in milliseconds. */
export interface PlannedPart {
  readonly service: OfferedService;
  readonly staffId: string;
  readonly start: number;
  readonly end: number;
  readonly bufferBefore: number;
  readonly bufferAfter: number;
  readonly processing: readonly ProcessingTime[];
  readonly priceAmount: number;
}

export interface VisitPlan {
  readonly parts: readonly PlannedPart[];
  /** The rules that this plan breaks; none unless it was forced. */
  readonly broken: readonly Refusal[];
}

const minuteMilliseconds = 60_000;

/**
 * Who does the visit at this start, by the business's assignment policy where anybody will do (D19); null where the
 * rules that made the offer do not allow it (D05). Deterministic: the same state gives the same people.
 */
export function planVisit(offer: Offer, segments: readonly Segment[], moment: Moment, start: number): VisitPlan | null {
  return planFrom(offer, segments, moment, start, 0);
}

function planFrom(
  offer: Offer,
  segments: readonly Segment[],
  moment: Moment,
  start: number,
  index: number,
): VisitPlan | null {
  const segment = segments[index];
  if (!segment) return { parts: [], broken: [] };
  const rules = rulesOf(offer, segment, moment);
  const asked = index === 0 ? rules : onAnyMinute(rules);
  for (const performer of inOrder(offer, segment, moment)) {
    if (explainStart(asked, start, performer.staffId).length > 0) continue;
    const end = start + lengthOf(segment, performer) * minuteMilliseconds;
    const rest = planFrom(offer, segments, moment, end, index + 1);
    if (rest) return { parts: [...partsOf(segment, performer, start), ...rest.parts], broken: [] };
  }
  return null;
}

/** The visit as a team member insists on it, with every rule that it breaks: the first person of each segment does it. */
export function forceVisit(offer: Offer, segments: readonly Segment[], moment: Moment, start: number): VisitPlan {
  const parts: PlannedPart[] = [];
  const broken: Refusal[] = [];
  let at = start;
  for (const [index, segment] of segments.entries()) {
    const rules = rulesOf(offer, segment, moment);
    const asked = index === 0 ? rules : onAnyMinute(rules);
    const ranked = inOrder(offer, segment, moment).map((performer) => ({
      performer,
      refusals: explainStart(asked, at, performer.staffId),
    }));
    const best = ranked.reduce((a, b) => (b.refusals.length < a.refusals.length ? b : a));
    parts.push(...partsOf(segment, best.performer, at));
    broken.push(...best.refusals);
    at += lengthOf(segment, best.performer) * minuteMilliseconds;
  }
  return { parts, broken };
}

/** For a forced visit nobody has to be known to perform the service: each part on its own, with whoever was named. */
export function forcedSegments(parts: readonly WantedPart[], performers: readonly Performer[]): Segment[] {
  return parts.map((part) => ({
    parts: [part],
    performers: performers.filter((one) => part.staffId === null || one.staffId === part.staffId),
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
  return order.map((staffId) => byId.get(staffId)!);
}

function partsOf(segment: Segment, performer: Performer, start: number): PlannedPart[] {
  const last = segment.parts.length - 1;
  let at = start;
  return segment.parts.map((part, index) => {
    const begins = at;
    const length = durationOf(part, performer);
    at += length * minuteMilliseconds;
    return {
      service: part.service,
      staffId: performer.staffId,
      start: begins,
      end: at,
      bufferBefore: index === 0 ? part.service.bufferBefore : 0,
      bufferAfter: index === last ? part.service.bufferAfter : 0,
      processing: processingIn(length, part.service),
      priceAmount: priceOf(part, performer),
    };
  });
}
