import type { BookingStatus } from '@stamgast/contracts';
import type { Booking } from '../booking/booking.js';

const undoDays = 7;
const dayMilliseconds = 86_400_000;

export type UndoRefusal = 'nothing_to_undo' | 'undo_too_late';
export type Undo =
  { readonly ok: true; readonly status: BookingStatus } | { readonly ok: false; readonly because: UndoRefusal };

/** Where taking back the last change of status leads (D32): one step, within seven days of it. */
export function undoOf(booking: Pick<Booking, 'previousStatus' | 'statusSince'>, now: Date): Undo {
  if (!booking.previousStatus) return { ok: false, because: 'nothing_to_undo' };
  const late = now.getTime() - booking.statusSince.getTime() > undoDays * dayMilliseconds;
  return late ? { ok: false, because: 'undo_too_late' } : { ok: true, status: booking.previousStatus };
}

/** Other modules have acted on these (points, figures) and must hear that they were taken back. */
export function undoIsNews(undone: BookingStatus): boolean {
  return undone === 'completed' || undone === 'no_show' || undone === 'cancelled' || undone === 'expired';
}
