import type { Booking } from '../booking/booking.js';

/** Why a client cannot say that they will come; null: they can. Saying it again changes nothing. */
export function clientConfirmRefusal(
  booking: Pick<Booking, 'status' | 'startsAt'>,
  now: Date,
): 'booking_not_ahead' | null {
  return booking.status === 'confirmed' && now < booking.startsAt ? null : 'booking_not_ahead';
}
