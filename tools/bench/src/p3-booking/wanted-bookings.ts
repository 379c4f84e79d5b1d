import { randomUUID } from 'node:crypto';
import type { DataSize } from '../generate/data-size.js';
import { seededId } from '../generate/seeded-id.js';
import { seededSlug } from '../generate/seed-setup.js';
import { dayNumber, slotsPerDay, slotStart } from '../generate/working-day.js';
import { jsonPost } from '../load/keep-alive-connection.js';
import type { ReferenceBooking } from './reference-controller.js';

/** Inside the horizon of the generated businesses. */
const days = 330;

/**
 * The n-th of many bookings of which no two collide: another staff member than the one before, then another day, and
 * only then another time of the day. By somebody whom the business does not know.
 */
export function wantedBooking(size: DataSize, n: number): ReferenceBooking {
  const round = Math.floor(n / size.staff);
  const slot = Math.floor(round / days);
  if (slot >= slotsPerDay) throw new Error(`Only ${n} times are free; the machine is faster than the figure foresaw`);
  const day = dayNumber(size.today) + 2 + (round % days);
  return {
    staffId: seededId('staff', 0, n % size.staff),
    serviceId: seededId('service', 0, n % size.services),
    start: new Date(slotStart(day, slot) * 60_000).toISOString(),
    client: { name: `Visitor ${n}`, phone: `+474${String(n).padStart(7, '0')}`, email: `visitor.${n}@example.net` },
  };
}

/** To the product's public endpoint, as its own booking page asks. */
export function publicRequest(booking: ReferenceBooking): string {
  return jsonPost(`/v1/public/${seededSlug(0)}/bookings`, booking, { 'idempotency-key': randomUUID() });
}

export function referenceRequest(booking: ReferenceBooking): string {
  return jsonPost('/bookings', booking);
}
