import type { Booker } from '../../domain/visit/booking-rules.js';
import type { WaitlistEntry } from '../../domain/waitlist/waitlist-entry.js';
import type { VisitRequest } from '../availability/visit-request.js';

/** What somebody waits for, as a question for free time. */
export function waitingRequest(
  entry: Pick<WaitlistEntry, 'serviceIds' | 'staffId'> & { readonly locationId: string | null },
  booker: Booker,
): VisitRequest {
  const { serviceIds, staffId, locationId } = entry;
  return {
    parts: serviceIds.map((serviceId) => ({ serviceId, staffId, duration: null })),
    locationId,
    booker,
    audience: 'team',
  };
}
