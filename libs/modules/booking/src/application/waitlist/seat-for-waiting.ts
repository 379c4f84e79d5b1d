import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import type { Tx } from '@stamgast/platform/database';
import type { Booking } from '../../domain/booking/booking.js';
import type { SeatAllowance } from '../../domain/classes/class-session.js';
import type { WaitlistEntry } from '../../domain/waitlist/waitlist-entry.js';
import { waitlistProblems } from '../../domain/waitlist/waitlist-problems.js';
import { BookClassSeat } from '../classes/book-class-seat.js';
import { EntryChanges } from './entry-changes.js';
import { GotATime } from './got-a-time.js';

/** Up to how many seats, and why beyond what is usual. */
export interface SeatsGiven {
  readonly allowance: SeatAllowance;
  readonly overrideReason: string | null;
}

/** Gives somebody who waits for a session their seats, and ends their waiting. */
@Injectable()
export class SeatForWaiting {
  constructor(
    private readonly bookSeat: BookClassSeat,
    private readonly changes: EntryChanges,
    private readonly gotATime: GotATime,
  ) {}

  /**
   * 409 `waiting_ended` for whoever waits no longer, `waits_for_time` where it is no session; `class_full`, `class_not_open` or
   * `client_busy`, and then nothing has changed.
   */
  async execute(tx: Tx, entryId: string, given: SeatsGiven): Promise<Booking> {
    const entry = await this.changes.begin(tx, entryId, null);
    const { sessionId, partySize: seats, clientId, typedName: bookedName, source, note } = entry;
    if (sessionId === null) throw new DomainError(waitlistProblems.waits_for_time);
    if (entry.state !== 'open') throw new DomainError(waitlistProblems.waiting_ended);
    const who = { clientId, bookedName, source, note, linkHash: null };
    const booking = await this.bookSeat.execute(tx, { sessionId, seats, ...who, ...given });
    await this.end(tx, entry, booking);
    return booking;
  }

  private async end(tx: Tx, entry: WaitlistEntry, booking: Booking): Promise<void> {
    await this.changes.commit(tx, entry, { state: 'booked', bookingId: booking.id }, 'waitlist.booked');
    await this.gotATime.execute(tx, booking, entry.id);
  }
}
