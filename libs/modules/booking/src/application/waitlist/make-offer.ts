import { Injectable } from '@nestjs/common';
import { newId, Outbox, Work } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { offerTimes } from '../../domain/waitlist/offer-deadline.js';
import type { WaitlistEntry, WaitlistOffer } from '../../domain/waitlist/waitlist-entry.js';
import type { Booker } from '../../domain/visit/booking-rules.js';
import { WaitlistOfferRepository } from '../../persistence/waitlist/waitlist-offer.repository.js';
import type { LoadedOffer } from '../availability/load-offer.js';
import { KeepTime } from '../holds/keep-time.js';
import { EntryChanges } from './entry-changes.js';

export interface OfferedTime {
  readonly loaded: LoadedOffer;
  readonly start: Date;
  readonly booker: Booker;
}

/** Why a time cannot be offered to somebody. */
export type NoOffer = 'too_late' | 'not_free';

/** Keeps a time for somebody who waits, whose entry is held, and has them told (D41). */
@Injectable()
export class MakeOffer {
  constructor(
    private readonly keepTime: KeepTime,
    private readonly offers: WaitlistOfferRepository,
    private readonly changes: EntryChanges,
    private readonly work: Work,
    private readonly outbox: Outbox,
  ) {}

  async execute(
    tx: Tx,
    entry: WaitlistEntry,
    { loaded, start, booker }: OfferedTime,
  ): Promise<WaitlistOffer | NoOffer> {
    const { timeZone, policies } = loaded.offer;
    const terms = { offerMinutes: policies.offerMinutes, noticeMinutes: entry.noticeMinutes, startsAt: start };
    const times = offerTimes(terms, timeZone, tx.now);
    if (!times) return 'too_late';
    const hold = await this.keepTime.execute(tx, {
      loaded,
      start,
      booker,
      clientId: entry.clientId,
      holder: entry.id,
      expiresAt: times.expiresAt,
    });
    if (!hold) return 'not_free';
    const offer: WaitlistOffer = {
      id: newId(),
      entryId: entry.id,
      holdId: hold.id,
      serviceIds: hold.serviceIds,
      staffIds: hold.staffIds,
      startsAt: hold.startsAt,
      endsAt: hold.endsAt,
      state: 'open',
      sentAt: null,
      ...times,
    };
    await this.offers.insert(tx, offer);
    await this.work.plan(tx, { kind: 'booking.waitlist-offer', ref: offer.id, dueAt: offer.expiresAt });
    await this.changes.commit(tx, entry, { state: 'offered' }, 'waitlist.offered');
    await this.outbox.append(tx, {
      type: 'waitlist.offered.v1',
      offerId: offer.id,
      entryId: entry.id,
      clientId: entry.clientId,
      start: start.toISOString(),
      sendAt: offer.sendAt.toISOString(),
    });
    return offer;
  }
}
