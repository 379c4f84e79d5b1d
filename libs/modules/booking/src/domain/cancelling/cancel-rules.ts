import type { Booking } from '../booking/booking.js';
import { isAhead } from '../status/status-machine.js';

type Cancellable = Pick<Booking, 'status' | 'startsAt' | 'createdAt' | 'policy'>;

const hourMilliseconds = 3_600_000;
/** Whoever books inside the window may still think again (D48). */
const graceMilliseconds = 15 * 60_000;

/** Until when, included, a client cancels freely: counted in elapsed hours before the start (D46). */
export function freeUntil(booking: Pick<Cancellable, 'startsAt' | 'createdAt' | 'policy'>): Date {
  const window = booking.startsAt.getTime() - booking.policy.cancelNoticeHours * hourMilliseconds;
  const created = booking.createdAt.getTime();
  return new Date(created > window ? Math.min(created + graceMilliseconds, booking.startsAt.getTime()) : window);
}

/** Whether a client's cancellation at this moment is a late one; the business's own never is (D49). */
export function isLate(booking: Cancellable, now: Date): boolean {
  return now > freeUntil(booking);
}

export type CancelRefusal = 'client_cancel_off' | 'booking_not_ahead';

/** Why a client cannot cancel; null: they can, late or not. Late is allowed and marked. */
export function clientCancelRefusal(booking: Cancellable, now: Date): CancelRefusal | null {
  if (!isAhead(booking.status) || now >= booking.startsAt) return 'booking_not_ahead';
  return booking.policy.allowClientCancel ? null : 'client_cancel_off';
}
