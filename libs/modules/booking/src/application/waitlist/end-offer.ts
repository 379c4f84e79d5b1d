import { Injectable } from '@nestjs/common';
import { Outbox, Work } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { WaitlistEntry, WaitlistOffer } from '../../domain/waitlist/waitlist-entry.js';
import { HoldRepository } from '../../persistence/visits/hold.repository.js';
import { WaitlistOfferRepository } from '../../persistence/waitlist/waitlist-offer.repository.js';
import { PlanMatching } from './plan-matching.js';

/** Ends an offer of an entry that is held. Unless it was accepted, its time goes to whoever is next (D41). */
@Injectable()
export class EndOffer {
  constructor(
    private readonly offers: WaitlistOfferRepository,
    private readonly holds: HoldRepository,
    private readonly planMatching: PlanMatching,
    private readonly work: Work,
    private readonly outbox: Outbox,
  ) {}

  async execute(
    tx: Tx,
    { clientId, id: entryId }: WaitlistEntry,
    offer: WaitlistOffer,
    outcome: 'accepted' | 'declined' | 'expired' | 'withdrawn',
  ): Promise<void> {
    await this.offers.end(tx, offer.id, outcome);
    await this.work.remove(tx, 'booking.waitlist-offer', [offer.id]);
    if (outcome !== 'accepted') {
      await this.holds.release(tx, offer.holdId);
      await this.planMatching.soon(tx);
    }
    await this.outbox.append(tx, { type: 'waitlist.offer_ended.v1', offerId: offer.id, entryId, clientId, outcome });
  }

  /** The open offer of an entry, if it has one. */
  async openOf(tx: Tx, entryId: string): Promise<WaitlistOffer | null> {
    const [offer] = await this.offers.openOf(tx, [entryId]);
    return offer ?? null;
  }
}
