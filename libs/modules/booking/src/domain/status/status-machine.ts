import type { BookingStatus } from '@stamgast/contracts';

/** What somebody can do to a booking's status. */
export type StatusAction =
  | 'confirm'
  | 'decline'
  | 'expire'
  | 'accept_proposal'
  | 'release'
  | 'check_in'
  | 'start'
  | 'complete'
  | 'mark_no_show'
  | 'cancel';

interface Transition {
  readonly from: readonly BookingStatus[];
  readonly to: BookingStatus;
}

/**
 * The whole machine (D32). A client's own confirmation is no status but `clientConfirmedAt`, and what is not listed is
 * refused. `undo` leads back along any of these; see `undo.ts`.
 */
export const transitions: Readonly<Record<StatusAction, Transition>> = {
  confirm: { from: ['requested'], to: 'confirmed' },
  decline: { from: ['requested'], to: 'declined' },
  expire: { from: ['requested'], to: 'expired' },
  accept_proposal: { from: ['declined'], to: 'confirmed' },
  release: { from: ['confirmed'], to: 'expired' },
  check_in: { from: ['confirmed'], to: 'arrived' },
  start: { from: ['confirmed', 'arrived'], to: 'in_progress' },
  complete: { from: ['confirmed', 'arrived', 'in_progress'], to: 'completed' },
  mark_no_show: { from: ['confirmed'], to: 'no_show' },
  cancel: { from: ['requested', 'confirmed', 'arrived'], to: 'cancelled' },
};

/** The status that an action leads to, or null where the machine has no such way. */
export function nextStatus(action: StatusAction, from: BookingStatus): BookingStatus | null {
  const transition = transitions[action];
  return transition.from.includes(from) ? transition.to : null;
}

/** These take their staff's time and nobody else may have it. */
const open: ReadonlySet<BookingStatus> = new Set(['requested', 'confirmed', 'arrived', 'in_progress']);
/** These give the time back. */
const free: ReadonlySet<BookingStatus> = new Set(['declined', 'expired', 'cancelled', 'no_show']);

/** Whether the visit is still to come or under way. */
export function isOpen(status: BookingStatus): boolean {
  return open.has(status);
}

/** Whether the booking's time is free for others; a completed visit has used its time up. */
export function freesTime(status: BookingStatus): boolean {
  return free.has(status);
}

/** Whether a booking keeps its time from others: a request does only where that was agreed (D31). */
export function holdsTime(booking: {
  readonly status: BookingStatus;
  readonly terms: { readonly holds: boolean };
}): boolean {
  return isOpen(booking.status) && (booking.status !== 'requested' || booking.terms.holds);
}

/** A client may still change it by their link. */
export function isAhead(status: BookingStatus): boolean {
  return status === 'requested' || status === 'confirmed';
}
