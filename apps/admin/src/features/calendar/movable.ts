import type { Booking, BookingStatus } from '../../shared/api/types/booking.js';

const movable: readonly BookingStatus[] = ['requested', 'confirmed', 'arrived'];
const gone: readonly BookingStatus[] = ['cancelled', 'declined', 'expired'];

/** A visit that has begun or ended keeps its time. */
export function isMovable({ status }: Pick<Booking, 'status'>): boolean {
  return movable.includes(status);
}

/** What no longer takes any time. */
export function isGone({ status }: Pick<Booking, 'status'>): boolean {
  return gone.includes(status);
}
