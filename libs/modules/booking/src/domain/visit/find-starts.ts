import { findSlots, type DayRange, type InstantRange, type Slot } from '@stamgast/availability';
import { onAnyMinute, rulesOf, rulesOfWhole, type Moment } from './booking-rules.js';
import type { Offer } from './offer.js';
import { courseAfter, courseFrom, endOf, startIn, type Course } from './course.js';
import { endOfParts, planVisit } from './plan-visit.js';
import type { Segment } from './segments.js';

/** Whether the rest of a visit is possible from here on: its earliest end. */
type EndAt = (course: Course) => number | null;

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
  return needsWholePlan(segments) ? handedOver.flatMap((slot) => withPlan(slot, offer, segments, moment)) : handedOver;
}

/**
 * A visit of several people may change rooms on its way, and where some of it runs side by side or somebody comes back,
 * a person must not be wanted twice: then only its whole plan tells who can begin it.
 */
export function needsWholePlan(segments: readonly Segment[]): boolean {
  if (segments.some(({ parts }) => parts.some((part) => part.service.resourceKinds.length > 0))) return true;
  return segments.length > 2 || segments.some((segment) => segment.beside !== null);
}

function withPlan(slot: Slot, offer: Offer, [first, ...rest]: readonly Segment[], moment: Moment): Slot[] {
  const staffIds: string[] = [];
  let end = Infinity;
  for (const performer of first!.performers) {
    if (!slot.staffIds.includes(performer.staffId)) continue;
    const plan = planVisit(offer, [{ ...first!, performers: [performer] }, ...rest], moment, slot.start);
    if (!plan) continue;
    staffIds.push(performer.staffId);
    end = Math.min(end, endOfParts(plan.parts));
  }
  return staffIds.length > 0 ? [{ ...slot, end, staffIds }] : [];
}

const dayMilliseconds = 86_400_000;

function withHandOver(slot: Slot, first: Segment, endOfRest: EndAt): Slot[] {
  const staffIds: string[] = [];
  let end = Infinity;
  for (const performer of first.performers) {
    if (!slot.staffIds.includes(performer.staffId)) continue;
    const ends = endOfRest(courseAfter(courseFrom(slot.start), first, performer));
    if (ends === null) continue;
    staffIds.push(performer.staffId);
    end = Math.min(end, ends);
  }
  return staffIds.length > 0 ? [{ ...slot, end, staffIds }] : [];
}

function endAt(offer: Offer, segments: readonly Segment[], moment: Moment, range: InstantRange): EndAt {
  const [segment, ...rest] = segments;
  if (!segment) return endOf;
  const then = endAt(offer, rest, moment, range);
  const starts = new Map(
    findSlots({ ...onAnyMinute(rulesOf(offer, segment, moment)), range }).map((slot) => [slot.start, slot.staffIds]),
  );
  return (course) => {
    const staffIds = starts.get(startIn(course, segment)) ?? [];
    const ends = segment.performers
      .filter((performer) => staffIds.includes(performer.staffId))
      .map((performer) => then(courseAfter(course, segment, performer)))
      .filter((end) => end !== null);
    return ends.length > 0 ? Math.min(...ends) : null;
  };
}
