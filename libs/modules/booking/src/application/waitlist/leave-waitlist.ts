import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { Work } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { EndReason, WaitlistEntry } from '../../domain/waitlist/waitlist-entry.js';
import { waitlistProblems } from '../../domain/waitlist/waitlist-problems.js';
import { ClassSessionRepository } from '../../persistence/classes/class-session.repository.js';
import { EndOffer } from './end-offer.js';
import { EntryChanges } from './entry-changes.js';

/** Ways off the list, or back to waiting, without a visit. */
@Injectable()
export class LeaveWaitlist {
  constructor(
    private readonly changes: EntryChanges,
    private readonly endOffer: EndOffer,
    private readonly sessions: ClassSessionRepository,
    private readonly work: Work,
  ) {}

  /** Takes somebody off the list, and an offer of theirs back. 409 `waiting_ended` for whoever waits no longer. */
  async leave(tx: Tx, id: string, version: number | null, reason: EndReason): Promise<WaitlistEntry> {
    const entry = await this.changes.begin(tx, id, version);
    if (entry.state !== 'open' && entry.state !== 'offered') throw new DomainError(waitlistProblems.waiting_ended);
    const offer = await this.endOffer.openOf(tx, id);
    if (offer) await this.endOffer.execute(tx, entry, offer, 'withdrawn');
    return this.changes.commit(tx, entry, { state: 'closed', endReason: reason }, 'waitlist.closed');
  }

  /** Refuses an offer; whoever keeps waiting is not offered that time again. 409 `offer_over` where there is none. */
  async decline(tx: Tx, id: string, keepWaiting: boolean): Promise<WaitlistEntry> {
    const entry = await this.changes.begin(tx, id, null);
    const offer = await this.endOffer.openOf(tx, id);
    if (!offer || offer.expiresAt <= tx.now) throw new DomainError(waitlistProblems.offer_over);
    await this.endOffer.execute(tx, entry, offer, 'declined');
    return this.changes.commit(tx, entry, { state: keepWaiting ? 'open' : 'declined' }, 'waitlist.declined');
  }

  /** An offer that nobody took in time ends, and with it the waiting; the next in line is asked (D41). */
  async expire(tx: Tx, entryId: string, offerId: string): Promise<void> {
    const entry = await this.changes.begin(tx, entryId, null);
    const offer = await this.endOffer.openOf(tx, entryId);
    if (offer?.id !== offerId || offer.expiresAt > tx.now) return;
    await this.endOffer.execute(tx, entry, offer, 'expired');
    await this.changes.commit(tx, entry, { state: 'expired' }, 'waitlist.expired');
  }

  /** The last day is over, or the session: the place closes, and nobody is told (D45). */
  async pass(tx: Tx, id: string): Promise<void> {
    const entry = await this.changes.begin(tx, id, null);
    if (entry.state !== 'open' && entry.state !== 'offered') return;
    const session = entry.sessionId === null ? null : await this.sessions.byId(tx, entry.sessionId);
    if (session?.status === 'scheduled' && session.startsAt > tx.now)
      await this.work.plan(tx, { kind: 'booking.waitlist-end', ref: id, dueAt: session.startsAt });
    else await this.leave(tx, id, null, 'passed');
  }
}
