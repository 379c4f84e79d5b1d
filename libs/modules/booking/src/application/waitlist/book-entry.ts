import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import type { Tx } from '@stamgast/platform/database';
import type { Booking } from '../../domain/booking/booking.js';
import { waitlistProblems } from '../../domain/waitlist/waitlist-problems.js';
import { CreateDeskBooking } from '../create-booking/create-desk-booking.js';
import { EntryChanges } from './entry-changes.js';
import { EndOffer } from './end-offer.js';
import { GotATime } from './got-a-time.js';
import type { ChosenTime } from './offer-time.js';
import { waitingRequest } from './waiting-request.js';

/** The desk books somebody from the waiting list, having asked them itself. */
@Injectable()
export class BookEntry {
  constructor(
    private readonly changes: EntryChanges,
    private readonly endOffer: EndOffer,
    private readonly createBooking: CreateDeskBooking,
    private readonly gotATime: GotATime,
  ) {}

  /** 409 `waiting_ended` for whoever has a visit already or has left. Throws `SlotLost` where the time is not free. */
  async execute(tx: Tx, id: string, { start, staffId }: ChosenTime): Promise<Booking> {
    const entry = await this.changes.begin(tx, id, null);
    if (entry.sessionId !== null) throw new DomainError(waitlistProblems.waits_for_class);
    if (entry.state === 'booked' || entry.state === 'closed') throw new DomainError(waitlistProblems.waiting_ended);
    const standing = await this.endOffer.openOf(tx, id);
    // What is kept for them is free for them.
    if (standing) await this.endOffer.execute(tx, entry, standing, 'withdrawn');
    const booking = await this.createBooking.execute(tx, {
      request: waitingRequest({ ...entry, staffId: staffId ?? entry.staffId }, 'desk'),
      start,
      clientId: entry.clientId,
      client: null,
      note: entry.note,
      override: false,
      overrideReason: null,
    });
    await this.changes.commit(tx, entry, { state: 'booked', bookingId: booking.id }, 'waitlist.booked');
    await this.gotATime.execute(tx, booking, id);
    return booking;
  }
}
