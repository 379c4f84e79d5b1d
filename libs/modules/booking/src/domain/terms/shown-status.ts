import type { BookingStatus } from '@stamgast/contracts';
import type { Booking } from '../booking/booking.js';

/**
 * The status that a link shows. Where only new clients wait for an answer, whoever books under somebody's number must not
 * learn that this is a client already: their link calls it a request too, and the client is told the truth by message.
 */
export function shownStatus(
  booking: Pick<Booking, 'status' | 'terms' | 'policy' | 'source'>,
  trusted: boolean,
): BookingStatus {
  const { status, terms, policy, source } = booking;
  const telling = policy.approval === 'new_clients' && source === 'online' && !terms.wasRequest;
  return !trusted && telling && status === 'confirmed' ? 'requested' : status;
}
