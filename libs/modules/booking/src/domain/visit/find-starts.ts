import { findSlots, type DayRange, type InstantRange, type Slot } from '@stamgast/availability';
import { onAnyMinute, rulesOf, rulesOfWhole, type Moment } from './booking-rules.js';
import type { Offer } from './offer.js';
import { planVisit } from './plan-visit.js';
import { lengthOf, type Segment } from './segments.js';

const minuteMilliseconds = 60_000;

/** When the next segment is possible: by its start, its own earliest end through to the end of the visit. */
type EndAt = (start: number) => number | null;

/**
 * Every start at which the whole visit can be booked, ascending. Where it is handed over between people, a start is
 * offered only if somebody is free for every segment in turn (D22); the staff of a slot are those of its first segment.
 */
export function findStarts(
  offer: Offer,
  segments: readonly Segment[],
  moment: Moment,
  range: DayRange | InstantRange,
): Slot[] {
  const [first, ...rest] = segments;
  if (!first) return [];
  if (rest.length === 0) return findSlots({ ...rulesOfWhole(offer, first, moment), range });
  const slots = findSlots({ ...rulesOf(offer, first, moment), range });
  if (slots.length === 0) return slots;
  const endOfRest = endAt(offer, rest, moment, {
    from: slots[0]!.start,
    to: slots.at(-1)!.end + dayMilliseconds,
  });
  const handedOver = slots.flatMap((slot) => withHandOver(slot, first, endOfRest));
  const needsResources = segments.some(({ parts }) => parts.some((part) => part.service.resourceKinds.length > 0));
  return needsResources ? handedOver.flatMap((slot) => withPlan(slot, offer, segments, moment)) : handedOver;
}

/** A visit of several people may change rooms on its way, so that only its whole plan tells who can begin it. */
function withPlan(slot: Slot, offer: Offer, [first, ...rest]: readonly Segment[], moment: Moment): Slot[] {
  const staffIds: string[] = [];
  let end = Infinity;
  for (const performer of first!.performers) {
    if (!slot.staffIds.includes(performer.staffId)) continue;
    const plan = planVisit(offer, [{ ...first!, performers: [performer] }, ...rest], moment, slot.start);
    if (!plan) continue;
    staffIds.push(performer.staffId);
    end = Math.min(end, plan.parts.at(-1)!.end);
  }
  return staffIds.length > 0 ? [{ ...slot, end, staffIds }] : [];
}

const dayMilliseconds = 86_400_000;

function withHandOver(slot: Slot, first: Segment, endOfRest: EndAt): Slot[] {
  const staffIds: string[] = [];
  let end = Infinity;
  for (const performer of first.performers) {
    if (!slot.staffIds.includes(performer.staffId)) continue;
    const ends = endOfRest(slot.start + lengthOf(first, performer) * minuteMilliseconds);
    if (ends === null) continue;
    staffIds.push(performer.staffId);
    end = Math.min(end, ends);
  }
  return staffIds.length > 0 ? [{ ...slot, end, staffIds }] : [];
}

function endAt(offer: Offer, segments: readonly Segment[], moment: Moment, range: InstantRange): EndAt {
  const [segment, ...rest] = segments;
  if (!segment) return (start) => start;
  const then = endAt(offer, rest, moment, range);
  const starts = new Map(
    findSlots({ ...onAnyMinute(rulesOf(offer, segment, moment)), range }).map((slot) => [slot.start, slot.staffIds]),
  );
  return (start) => {
    const staffIds = starts.get(start) ?? [];
    const ends = segment.performers
      .filter((performer) => staffIds.includes(performer.staffId))
      .map((performer) => then(start + lengthOf(segment, performer) * minuteMilliseconds))
      .filter((end) => end !== null);
    return ends.length > 0 ? Math.min(...ends) : null;
  };
}
