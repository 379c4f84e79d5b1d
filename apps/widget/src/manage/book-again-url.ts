import type { PublicBooking } from '../api/types.js';

/** The booking page with the same services and, if it was one person, the same person. */
export function bookAgainUrl({ business, appointments }: PublicBooking): string {
  const services = [...new Set(appointments.map(({ serviceId }) => serviceId))].join(',');
  const people = new Set(appointments.map(({ staffId }) => staffId));
  const [person] = people;
  const staff = people.size === 1 && person ? `&staff=${person}` : '';
  return `/book/${encodeURIComponent(business.slug)}?service=${services}${staff}`;
}
