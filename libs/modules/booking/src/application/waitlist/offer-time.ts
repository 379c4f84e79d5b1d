import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import type { Tx } from '@stamgast/platform/database';
import type { WaitlistEntry } from '../../domain/waitlist/waitlist-entry.js';
import { waitlistProblems } from '../../domain/waitlist/waitlist-problems.js';
import { WaitlistEntryRepository } from '../../persistence/waitlist/waitlist-entry.repository.js';
import { LoadOffer } from '../availability/load-offer.js';
import { SlotLost } from '../availability/nearest-alternatives.js';
import { EntryChanges } from './entry-changes.js';
import { EndOffer } from './end-offer.js';
import { found } from '../setup/found.js';
import { MakeOffer } from './make-offer.js';
import { waitingRequest } from './waiting-request.js';

export interface ChosenTime {
  readonly start: Date;
  /** Null: whoever they wait for, else anybody who is free. */
  readonly staffId: string | null;
}

/** The desk offers somebody a free time of its choice, out of turn by wish. */
@Injectable()
export class OfferTime {
  constructor(
    private readonly changes: EntryChanges,
    private readonly offers: LoadOffer,
    private readonly makeOffer: MakeOffer,
    private readonly endOffer: EndOffer,
    private readonly entries: WaitlistEntryRepository,
  ) {}

  /** An offer that stands is taken back for it. Throws `SlotLost` where the time is not free. */
  async execute(tx: Tx, id: string, { start, staffId }: ChosenTime): Promise<WaitlistEntry> {
    let entry = await this.changes.begin(tx, id, null);
    if (entry.sessionId !== null) throw new DomainError(waitlistProblems.waits_for_class);
    const standing = await this.endOffer.openOf(tx, id);
    if (standing && standing.startsAt.getTime() !== start.getTime()) {
      await this.endOffer.execute(tx, entry, standing, 'withdrawn');
      entry = await this.changes.commit(tx, entry, { state: 'open' }, 'waitlist.offer_withdrawn');
    } else if (standing) throw new DomainError(waitlistProblems.offer_open);
    if (entry.state === 'booked' || entry.state === 'closed') throw new DomainError(waitlistProblems.waiting_ended);
    const day = start.toISOString().slice(0, 10);
    const request = waitingRequest({ ...entry, staffId: staffId ?? entry.staffId }, 'desk');
    const loaded = await this.offers.execute(tx, request, { firstDay: day, lastDay: day });
    const made = await this.makeOffer.execute(tx, entry, { loaded, start, booker: 'desk' });
    if (made === 'too_late') throw new DomainError(waitlistProblems.offer_too_late);
    if (made === 'not_free')
      throw new SlotLost({ businessId: tx.businessId, request, start: start.getTime(), exceptBookingId: null });
    return found(await this.entries.byId(tx, id));
  }
}
