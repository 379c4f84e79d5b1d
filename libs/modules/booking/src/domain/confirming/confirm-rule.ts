import type { Booking } from '../booking/booking.js';

/** Why a client cannot say that they will come; null: they can. Saying it again changes nothing. */
export function clientConfirmRefusal(
  booking: Pick<Booking, 'status' | 'startsAt' | 'terms'>,
  now: Date,
): 'booking_not_ahead' | 'released' | null {
  if (booking.terms.released !== null && booking.status === 'expired') return 'released';
  return booking.status === 'confirmed' && now < booking.startsAt ? null : 'booking_not_ahead';
}
