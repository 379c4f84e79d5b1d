import type { Booking } from './booking.js';

/**
 * Whether a link shows the client's points. Anybody can book under somebody else's phone number and gets a link for it,
 * so that link shows none until the visit has taken place; a link that was sent to the client shows them at once.
 */
export function showsPoints(booking: Pick<Booking, 'linkHash' | 'status'>, linkHash: string): boolean {
  return booking.linkHash !== linkHash || booking.status === 'completed';
}
