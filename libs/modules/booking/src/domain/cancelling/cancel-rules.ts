import type { Booking } from '../booking/booking.js';
import { isAhead } from '../status/status-machine.js';
import { freeUntil } from '../terms/fees.js';

type Cancellable = Pick<Booking, 'status' | 'startsAt' | 'createdAt' | 'policy'>;

/** Whether a client's cancellation at this moment is a late one; the business's own never is (D49), nor a request's. */
export function isLate(booking: Cancellable, now: Date): boolean {
  return booking.status !== 'requested' && now > freeUntil(booking);
}

export type CancelRefusal = 'client_cancel_off' | 'booking_not_ahead' | 'cancel_too_late';

/** Why a client cannot cancel; null: they can, late or not. Late is allowed and marked, up to the cutoff (D08). */
export function clientCancelRefusal(booking: Cancellable, now: Date): CancelRefusal | null {
  if (!isAhead(booking.status) || now >= booking.startsAt) return 'booking_not_ahead';
  if (!booking.policy.allowClientCancel) return 'client_cancel_off';
  const cutoff = booking.startsAt.getTime() - booking.policy.cancelCutoffMinutes * 60_000;
  return now.getTime() > cutoff ? 'cancel_too_late' : null;
}
