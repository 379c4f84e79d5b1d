import { findSlots, type BookingRules, type DayRange, type InstantRange, type Slot } from '@stamgast/availability';
import { rulesOf, type Moment } from './booking-rules.js';
import type { Offer } from './offer.js';
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
  const slots = findSlots({ ...rulesOf(offer, first, moment), range });
  if (rest.length === 0 || slots.length === 0) return slots;
  const endOfRest = endAt(offer, rest, moment, {
    from: slots[0]!.start,
    to: slots.at(-1)!.end + dayMilliseconds,
  });
  return slots.flatMap((slot) => withHandOver(slot, first, endOfRest));
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

/** A later segment begins when the one before it ends, whatever the grid of offered starts is. */
export function onAnyMinute(rules: BookingRules): BookingRules {
  return { ...rules, service: { ...rules.service, step: 1 } };
}
