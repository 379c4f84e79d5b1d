import type { BookingStatus } from '@stamgast/contracts';
import { bookingStatuses } from '../booking/statuses.js';
import { freesTime, isAhead, isOpen, nextStatus, transitions, type StatusAction } from './status-machine.js';
import { undoIsNews, undoOf } from './undo.js';

/** The machine once more, written by hand: a change of either has to be meant. */
const ways: Record<StatusAction, Partial<Record<BookingStatus, BookingStatus>>> = {
  confirm: { requested: 'confirmed' },
  decline: { requested: 'declined' },
  expire: { requested: 'expired' },
  accept_proposal: { declined: 'confirmed' },
  release: { confirmed: 'expired' },
  check_in: { confirmed: 'arrived' },
  start: { confirmed: 'in_progress', arrived: 'in_progress' },
  complete: { confirmed: 'completed', arrived: 'completed', in_progress: 'completed' },
  mark_no_show: { confirmed: 'no_show' },
  cancel: { requested: 'cancelled', confirmed: 'cancelled', arrived: 'cancelled' },
};

describe('the status machine (D32)', () => {
  it.each(Object.keys(transitions) as StatusAction[])('leads %s exactly where it may', (action) => {
    for (const from of bookingStatuses)
      expect([from, nextStatus(action, from)]).toEqual([from, ways[action][from] ?? null]);
  });

  it('knows for every status whether it takes time, frees it, or has used it up', () => {
    for (const status of bookingStatuses)
      expect([isOpen(status), freesTime(status), status === 'completed'].filter(Boolean)).toHaveLength(1);
    expect(bookingStatuses.filter(isAhead)).toEqual(['requested', 'confirmed']);
  });
});

describe('taking a change back (D32)', () => {
  const since = new Date('2026-03-02T10:00:00Z');
  const days = (count: number) => new Date(since.getTime() + count * 86_400_000);

  it('goes one step back within seven days, the last instant included', () => {
    const booking = { previousStatus: 'arrived' as const, statusSince: since };
    expect(undoOf(booking, days(7))).toEqual({ ok: true, status: 'arrived' });
    expect(undoOf(booking, new Date(days(7).getTime() + 1))).toEqual({ ok: false, because: 'undo_too_late' });
  });

  it('needs something to take back', () => {
    expect(undoOf({ previousStatus: null, statusSince: since }, since)).toEqual({
      ok: false,
      because: 'nothing_to_undo',
    });
  });

  it('tells others of what they have acted on', () => {
    expect(bookingStatuses.filter(undoIsNews)).toEqual(['completed', 'expired', 'cancelled', 'no_show']);
  });
});
