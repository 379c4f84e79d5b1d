import type { Booking } from '../booking/booking.js';
import { isAhead } from '../status/status-machine.js';
import { freeUntil } from '../terms/fees.js';

type Movable = Pick<Booking, 'status' | 'startsAt' | 'createdAt' | 'policy' | 'terms'>;

export type MoveRefusal = 'client_move_off' | 'move_too_late' | 'too_many_moves' | 'booking_not_ahead';

/** Why a client cannot move the visit; null: they can. The very end of the notice still counts. */
export function clientMoveRefusal(booking: Movable, now: Date): MoveRefusal | null {
  const { status, startsAt, policy, terms } = booking;
  if (!isAhead(status) || now >= startsAt) return 'booking_not_ahead';
  if (!policy.allowClientMove) return 'client_move_off';
  if (policy.maxMoves !== null && terms.moves >= policy.maxMoves) return 'too_many_moves';
  return now.getTime() > lastMove(booking) ? 'move_too_late' : null;
}

/** Until when a client can move the visit, that instant included; null: not at all, or no more. */
export function movableUntil(booking: Movable): Date | null {
  const { policy, terms } = booking;
  if (!policy.allowClientMove) return null;
  return policy.maxMoves !== null && terms.moves >= policy.maxMoves ? null : new Date(lastMove(booking));
}

/** Milliseconds; where moves in the window are refused, its beginning is the end. */
function lastMove(booking: Movable): number {
  const { status, startsAt, policy } = booking;
  const byNotice = startsAt.getTime() - policy.moveNoticeHours * 3_600_000;
  if (policy.movesInWindow !== 'refused' || status === 'requested') return byNotice;
  return Math.min(byNotice, freeUntil(booking).getTime());
}

/** The business may move whatever has not begun. */
export function businessMoveRefusal(booking: Pick<Booking, 'status'>): 'booking_not_ahead' | null {
  return isAhead(booking.status) || booking.status === 'arrived' ? null : 'booking_not_ahead';
}
