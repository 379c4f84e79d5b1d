import { autoStep, type BookingRules, type StaffAvailability } from '@stamgast/availability';
import type { BusyTime, Offer, Performer } from './offer.js';
import { lengthOf, workIn, type Segment } from './segments.js';

/** Whose rules hold: a client's, with notice and horizon (D08, D09), or the desk's, which may enter what began within a day (D37). */
export type Booker = 'client' | 'desk';

const deskLooksBackMinutes = 24 * 60;

/** What is asked when: everything beside the segments themselves. */
export interface Moment {
  readonly now: Date;
  readonly booker: Booker;
  readonly busy: ReadonlyMap<string, BusyTime>;
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
      bufferInsideHours: policies.bufferInsideHours,
      buffers: policies.bufferMode,
    },
    staff: segment.performers.map((performer) => availabilityOf(segment, performer, moment)),
  };
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
    duration: lengthOf(segment, performer),
    work: workIn(segment, performer),
  };
}
