import type { Booking } from '../booking/booking.js';
import { isLate } from '../cancelling/cancel-rules.js';
import { isAhead } from '../status/status-machine.js';

type Movable = Pick<Booking, 'status' | 'startsAt' | 'createdAt' | 'policy' | 'terms'>;

export type MoveRefusal = 'client_move_off' | 'move_too_late' | 'too_many_moves' | 'booking_not_ahead';

/** Why a client cannot move the visit; null: they can. The very end of the notice still counts. */
export function clientMoveRefusal(booking: Movable, now: Date): MoveRefusal | null {
  const { status, startsAt, policy, terms } = booking;
  if (!isAhead(status) || now >= startsAt) return 'booking_not_ahead';
  if (!policy.allowClientMove) return 'client_move_off';
  if (policy.maxMoves !== null && terms.moves >= policy.maxMoves) return 'too_many_moves';
  const notice = policy.moveNoticeHours * 3_600_000;
  if (now.getTime() > startsAt.getTime() - notice) return 'move_too_late';
  return policy.movesInWindow === 'refused' && isLate(booking, now) ? 'move_too_late' : null;
}

/** The business may move whatever has not begun. */
export function businessMoveRefusal(booking: Pick<Booking, 'status'>): 'booking_not_ahead' | null {
  return isAhead(booking.status) || booking.status === 'arrived' ? null : 'booking_not_ahead';
}
