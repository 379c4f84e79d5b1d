import type { Booking } from '../../shared/api/types/booking.js';
import type { Day } from '../../shared/api/types/shared-words.js';

export interface DayLists {
  /** Today's bookings that still take time, in order. */
  readonly today: readonly Booking[];
  readonly requests: readonly Booking[];
  /** Confirmed and not yet over, today. */
  readonly coming: readonly Booking[];
  readonly here: readonly Booking[];
  readonly completed: readonly Booking[];
  /** Ahead, and the client has not said yes. */
  readonly unconfirmed: readonly Booking[];
  /** Past visits that nobody has marked, latest first. */
  readonly toClose: readonly Booking[];
}

const gone: readonly Booking['status'][] = ['cancelled', 'declined', 'expired'];
const open: readonly Booking['status'][] = ['confirmed', 'arrived', 'in_progress'];

/** Sorts bookings into what one needs to do about them at `now` (epoch milliseconds). */
export function sortDay(bookings: readonly Booking[], day: Day, now: number, dayOf: (at: string) => Day): DayLists {
  const today = bookings.filter(({ start, status }) => dayOf(start) === day && !gone.includes(status));
  const over = ({ end }: Booking) => Date.parse(end) < now;
  const ahead = ({ start }: Booking) => Date.parse(start) > now;
  return {
    today,
    requests: bookings.filter((booking) => booking.status === 'requested' && ahead(booking)),
    coming: today.filter((booking) => booking.status === 'confirmed' && !over(booking)),
    here: today.filter(
      (booking) => (booking.status === 'arrived' || booking.status === 'in_progress') && !over(booking),
    ),
    completed: today.filter(({ status }) => status === 'completed'),
    unconfirmed: bookings.filter(
      (booking) => booking.status === 'confirmed' && booking.clientConfirmedAt === null && ahead(booking),
    ),
    toClose: bookings.filter((booking) => open.includes(booking.status) && over(booking)).reverse(),
  };
}
