import type { BookingStatus } from '../../shared/api/types/booking.js';

/** What one may do with a booking, the most likely first. */
export type OfferedAction =
  'confirm' | 'decline' | 'check-in' | 'start' | 'completePay' | 'complete' | 'move' | 'no-show' | 'cancel' | 'undo';

const offered: Readonly<Record<BookingStatus, readonly OfferedAction[]>> = {
  requested: ['confirm', 'decline', 'move', 'cancel'],
  confirmed: ['check-in', 'completePay', 'start', 'complete', 'move', 'no-show', 'cancel'],
  arrived: ['start', 'completePay', 'complete', 'move', 'cancel', 'undo'],
  in_progress: ['completePay', 'complete', 'undo'],
  completed: ['undo'],
  no_show: ['undo'],
  cancelled: ['undo'],
  declined: ['undo'],
  expired: ['undo'],
};

/** The actions of a status: the server's rules in the order of a day at the desk. A visit whose time has passed is closed first. */
export function actionsOf(status: BookingStatus, isPast: boolean): readonly OfferedAction[] {
  const actions = offered[status];
  if (status !== 'confirmed' || !isPast) return actions;
  const first: readonly OfferedAction[] = ['completePay', 'no-show'];
  return [...first, ...actions.filter((action) => !first.includes(action))];
}
