import {
  autoStep,
  type BookingRules,
  type GapPolicy,
  type ResourceNeed,
  type StaffAvailability,
} from '@stamgast/availability';
import type { BusyTime, Offer, Performer } from './offer.js';
import { staysOf } from './resource-time.js';
import { lengthOf, plannedParts, workIn, type Segment } from './segments.js';

/** Whose rules hold: a client's, with notice and horizon (D08, D09), or the desk's, which may enter what began within a day (D37). */
export type Booker = 'client' | 'desk';

const minuteMilliseconds = 60_000;
const deskLooksBackMinutes = 24 * 60;

/** What is asked when: everything beside the segments themselves. */
export interface Moment {
  readonly now: Date;
  readonly booker: Booker;
  /** By id, of staff and resources. */
  readonly busy: ReadonlyMap<string, BusyTime>;
  /** Who is given a visit only if nobody else is free (D19); left out: nobody. */
  readonly avoided?: ReadonlySet<string>;
}

/**
 * The engine's question for a visit of one segment, rooms and machines included. Of several segments these are asked for
 * the visit as a whole, since whoever is handed over in the same room stays in it.
 */
export function rulesOfWhole(offer: Offer, segment: Segment, moment: Moment): BookingRules {
  const rules = rulesOf(offer, segment, moment);
  if (segment.parts.every((part) => part.service.resourceKinds.length === 0)) return rules;
  const staff = rules.staff.map((one, index) => ({
    ...one,
    resources: needsOf(offer, segment, segment.performers[index]!, moment),
  }));
  return { ...rules, staff };
}

/** The engine's question for one segment: buffers stand before its first and after its last service. */
export function rulesOf(offer: Offer, segment: Segment, moment: Moment): BookingRules {
  const { policies } = offer;
  const first = segment.parts[0]!;
  const client = moment.booker === 'client';
  return {
    zone: offer.timeZone,
    now: moment.now.getTime(),
    service: {
      duration: segment.parts.reduce((sum, part) => sum + (part.duration ?? part.service.duration), 0),
      bufferBefore: first.service.bufferBefore,
      bufferAfter: segment.parts.at(-1)!.service.bufferAfter,
      step: stepOf(offer),
      notice: client ? policies.minNoticeMinutes : -deskLooksBackMinutes,
      horizonDays: client ? policies.horizonDays : undefined,
      horizonCounts: policies.horizonCounts,
      gaps: client ? gapsOf(offer) : undefined,
      bufferInsideHours: policies.bufferInsideHours,
      buffers: policies.bufferMode,
    },
    staff: segment.performers.map((performer) => availabilityOf(segment, performer, moment)),
  };
}

/** A later segment begins when the one before it ends, whatever the grid of offered starts is. */
export function onAnyMinute(rules: BookingRules): BookingRules {
  return { ...rules, service: { ...rules.service, step: 1, gaps: undefined } };
}

/** Gaps are the client's not to leave; the desk may know better. */
function gapsOf({ policies, durations }: Offer): GapPolicy | undefined {
  if (policies.gapPolicy === 'off') return undefined;
  if (policies.gapPolicy === 'reduce') return { kind: 'reduce' };
  return { kind: 'strict', shortest: Math.min(...durations), days: policies.gapPolicyDays ?? undefined };
}

/** Minutes between offered starts. */
export function stepOf(offer: Offer): number {
  if (offer.policies.slotStep > 0) return offer.policies.slotStep;
  return offer.durations.length > 0 ? autoStep(offer.durations) : 15;
}

const nothing: readonly number[] = [];

function availabilityOf(segment: Segment, performer: Performer, moment: Moment): StaffAvailability {
  const taken = moment.busy.get(performer.staffId);
  return {
    id: performer.staffId,
    plan: performer.plan,
    busy: taken?.busy ?? nothing,
    visits: taken?.visits ?? nothing,
    fullDays: taken?.fullDays,
    duration: lengthOf(segment, performer),
    work: workIn(segment, performer),
  };
}

/** What a segment needs with this person, since lengths differ; minutes after its start. */
function needsOf(offer: Offer, segment: Segment, performer: Performer, moment: Moment): ResourceNeed[] {
  const parts = plannedParts(segment, performer, 0);
  const kinds = new Set(segment.parts.flatMap((part) => part.service.resourceKinds));
  return [...kinds].flatMap((kind) => {
    const units = offer.resources
      .filter((one) => one.kind === kind)
      .map(({ id }) => ({ id, busy: moment.busy.get(id)?.busy ?? nothing }));
    return staysOf(parts, (index) => parts[index]!.service.resourceKinds.includes(kind)).map(({ from, to }) => ({
      name: kind,
      units,
      during: { from: from / minuteMilliseconds, to: to / minuteMilliseconds },
    }));
  });
}
