import { randomUUID } from 'node:crypto';
import type { BookingFacts, IntegrationEvent } from '@stamgast/contracts';
import { Outbox } from '@stamgast/platform';
import { inBusiness } from './in-business.js';
import type { Stamgast } from './stamgast.js';

/** Tells facts as the module that owns them would; a worker hands them on. */
export function tell(stamgast: Stamgast, businessId: string, ...events: IntegrationEvent[]): Promise<void> {
  return inBusiness(stamgast, businessId, (tx) => stamgast.app.get(Outbox).appendAll(tx, events));
}

/** A booking of an hour's haircut in Oslo with everything that a test does not care about. */
export function bookingFacts(facts: Pick<BookingFacts, 'start' | 'clientId'> & Partial<BookingFacts>): BookingFacts {
  const end = new Date(Date.parse(facts.start) + 3_600_000).toISOString();
  const price = facts.price ?? 59_000;
  return {
    bookingId: randomUUID(),
    locationId: randomUUID(),
    timeZone: 'Europe/Oslo',
    status: 'confirmed',
    end,
    appointments: [
      {
        appointmentId: randomUUID(),
        serviceId: randomUUID(),
        serviceName: 'Haircut',
        staffId: randomUUID(),
        start: facts.start,
        end,
        price,
      },
    ],
    price,
    source: 'staff',
    cancelledBy: null,
    cancelledLate: false,
    clientConfirmedAt: null,
    createdAt: new Date(Date.parse(facts.start) - 7 * 86_400_000).toISOString(),
    timeKnown: true,
    durationKnown: true,
    version: 1,
    quiet: false,
    ...facts,
  };
}
