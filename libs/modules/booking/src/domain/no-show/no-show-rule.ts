import type { Booking } from '../booking/booking.js';

/** From when, included, a missing client counts as a no-show: the start and the grace that the booking promised (D52). */
export function noShowFrom(booking: Pick<Booking, 'startsAt' | 'policy'>): Date {
  return new Date(booking.startsAt.getTime() + booking.policy.noShowGraceMinutes * 60_000);
}
