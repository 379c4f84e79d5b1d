import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { Booking } from '../../domain/booking/booking.js';
import { wants } from '../../domain/waitlist/wanted-time.js';
import { ClassSessionRepository } from '../../persistence/classes/class-session.repository.js';
import { WaitlistEntryRepository } from '../../persistence/waitlist/waitlist-entry.repository.js';
import { EndOffer } from './end-offer.js';
import { EntryChanges } from './entry-changes.js';

/** Whoever has got a visit waits no longer for what they would have had at the same time (D44). */
@Injectable()
export class GotATime {
  constructor(
    private readonly entries: WaitlistEntryRepository,
    private readonly changes: EntryChanges,
    private readonly endOffer: EndOffer,
    private readonly sessions: ClassSessionRepository,
  ) {}

  /** Closes the person's other places for times that meet this visit; their time is locked already. */
  async execute(tx: Tx, booking: Booking, exceptEntryId: string): Promise<void> {
    if (booking.clientId === null) return;
    for (const { id } of await this.entries.waitingOf(tx, booking.clientId)) {
      if (id === exceptEntryId) continue;
      const entry = await this.changes.begin(tx, id, null);
      const offer = await this.endOffer.openOf(tx, id);
      const kept = entry.sessionId === null ? offer : await this.sessions.byId(tx, entry.sessionId);
      const meets = kept !== null && kept.startsAt < booking.endsAt && booking.startsAt < kept.endsAt;
      const wanted = entry.sessionId === null && wants(entry, booking.timeZone, booking.startsAt.getTime());
      if (!meets && !wanted) continue;
      if (offer) await this.endOffer.execute(tx, entry, offer, 'withdrawn');
      await this.changes.commit(tx, entry, { state: 'closed', endReason: 'got_a_time' }, 'waitlist.closed');
    }
  }
}
