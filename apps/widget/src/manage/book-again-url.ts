import type { PublicBooking } from '../api/types.js';

/** The booking page with the same services by the same people. */
export function bookAgainUrl({ business, appointments }: PublicBooking): string {
  const services = [...new Set(appointments.map(({ serviceId }) => serviceId))];
  const people = new Set(appointments.map(({ staffId }) => staffId));
  const isEach = people.size > 1 && services.length === appointments.length;
  const named = isEach ? appointments.map(({ staffId }) => staffId) : people.size === 1 ? [...people] : [];
  const staff = named.length > 0 ? `&staff=${named.join(',')}` : '';
  return `/book/${encodeURIComponent(business.slug)}?service=${services.join(',')}${staff}`;
}
