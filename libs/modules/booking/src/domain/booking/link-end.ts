import type { Booking } from './booking.js';

const linkDays = 30;

/** When the client's link to a booking ends: thirty days after the visit (D38). */
export function linkEnd(booking: Pick<Booking, 'endsAt'>): Date {
  return new Date(booking.endsAt.getTime() + linkDays * 86_400_000);
}
