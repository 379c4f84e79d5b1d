import type { Booking } from '../booking/booking.js';
import { isAhead } from '../status/status-machine.js';

type Movable = Pick<Booking, 'status' | 'startsAt' | 'policy'>;

export type MoveRefusal = 'client_move_off' | 'move_too_late' | 'booking_not_ahead';

/** Why a client cannot move the visit; null: they can. The very end of the notice still counts. */
export function clientMoveRefusal(booking: Movable, now: Date): MoveRefusal | null {
  if (!isAhead(booking.status) || now >= booking.startsAt) return 'booking_not_ahead';
  if (!booking.policy.allowClientMove) return 'client_move_off';
  const notice = booking.policy.moveNoticeHours * 3_600_000;
  return now.getTime() > booking.startsAt.getTime() - notice ? 'move_too_late' : null;
}

/** The business may move whatever has not begun. */
export function businessMoveRefusal(booking: Pick<Booking, 'status'>): 'booking_not_ahead' | null {
  return isAhead(booking.status) || booking.status === 'arrived' ? null : 'booking_not_ahead';
}
