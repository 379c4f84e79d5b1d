import { Injectable } from '@nestjs/common';
import type { BookingEvent, BookingFacts, BookingStatus } from '@stamgast/contracts';
import { DomainError } from '@stamgast/kernel';
import { platformProblems } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { Booking } from '../../domain/booking/booking.js';
import { freesTime, isOpen } from '../../domain/status/status-machine.js';
import { undoIsNews, undoOf } from '../../domain/status/undo.js';
import { termsUndone } from '../../domain/terms/terms-after.js';
import { visitProblems } from '../../domain/visit-problems.js';
import { BookingRepository } from '../../persistence/visits/booking.repository.js';
import { BookingChanges } from './booking-changes.js';
import { TakeTimeAgain } from './take-time-again.js';

/** Takes the last change of status back, within seven days (D32). A cancelled visit needs its time to be free
 * still, and its client not to be elsewhere. */
@Injectable()
export class UndoChange {
  constructor(
    private readonly bookings: BookingRepository,
    private readonly changes: BookingChanges,
    private readonly time: TakeTimeAgain,
  ) {}

  async execute(tx: Tx, id: string, version: number): Promise<Booking> {
    const seen = await this.bookings.byId(tx, id);
    if (!seen) throw new DomainError(platformProblems.not_found);
    // Clients before staff, staff before bookings: whoever needs both locks them in this order.
    const reopens = !isOpen(seen.status);
    const retakes = reopens && !seen.seat && (seen.previousStatus !== 'requested' || seen.terms.holds);
    if (retakes) await this.time.lock(tx, seen);
    else if (reopens) await this.time.lockClient(tx, seen);
    const before = await this.changes.begin(tx, id, version);
    const undo = undoOf(before, tx.now);
    if (!undo.ok) throw new DomainError(visitProblems[undo.because]);
    const besideOwn = reopens && (await this.isBesideOwn(tx, before));
    const alone = !retakes || (await this.time.execute(tx, before, freesTime(before.status) ? 'freed' : 'kept'));
    const undone = before.status;
    return this.changes.commit(tx, {
      before,
      change: {
        status: undo.status,
        previousStatus: null,
        statusSince: tx.now,
        cancelledBy: null,
        cancelledLate: false,
        cancelReason: null,
        terms: termsUndone(before, undo.status, tx.now),
        overriddenBy: alone && !besideOwn ? before.overriddenBy : tx.actor.id,
        sequence: undone === 'cancelled' ? before.sequence + 1 : before.sequence,
      },
      action: 'booking.undone',
      detail: { from: undone, to: undo.status },
      event: (booking) => eventOf(booking, undone),
    });
  }

  /** 409 `client_busy` where the client is elsewhere; once it has begun, what happened must be tellable all the same. */
  private async isBesideOwn(tx: Tx, booking: Booking): Promise<boolean> {
    const { startsAt, endsAt } = booking;
    if (startsAt <= tx.now) return (await this.time.otherVisit(tx, booking, startsAt, endsAt)) !== null;
    await this.time.refuseBusyClient(tx, booking, startsAt, endsAt);
    return false;
  }
}

function eventOf(booking: BookingFacts, undoneStatus: BookingStatus): BookingEvent {
  return undoIsNews(undoneStatus)
    ? { type: 'booking.undone.v1', booking, undoneStatus }
    : { type: 'booking.updated.v1', booking };
}
