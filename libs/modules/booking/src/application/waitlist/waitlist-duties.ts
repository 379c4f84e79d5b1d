import { Injectable } from '@nestjs/common';
import { systemActor, UnitOfWork, Work, type LeasedWork } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { WaitlistEntryRepository } from '../../persistence/waitlist/waitlist-entry.repository.js';
import { WaitlistOfferRepository } from '../../persistence/waitlist/waitlist-offer.repository.js';
import { LeaveWaitlist } from './leave-waitlist.js';
import { MatchWaitlist } from './match-waitlist.js';

/** What falls due on the waiting list. */
@Injectable()
export class WaitlistDuties {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly work: Work,
    private readonly matching: MatchWaitlist,
    private readonly leaving: LeaveWaitlist,
    private readonly entries: WaitlistEntryRepository,
    private readonly offers: WaitlistOfferRepository,
  ) {}

  /** Looks the list through. One person in one transaction: nobody's staff are locked while another's are waited for. */
  async match(item: LeasedWork): Promise<void> {
    const entryIds = await this.inBusiness(item, (tx) => this.matching.candidates(tx));
    for (const id of entryIds) await this.inBusiness(item, (tx) => this.matching.offerTo(tx, id));
    await this.inBusiness(item, (tx) => this.work.finish(tx, item));
  }

  /** Ends an offer whose deadline has passed. */
  async expire(item: LeasedWork): Promise<void> {
    await this.inBusiness(item, async (tx) => {
      const offer = await this.offers.byId(tx, item.ref);
      if (offer) await this.leaving.expire(tx, offer.entryId, offer.id);
      await this.work.finish(tx, item);
    });
  }

  /** Closes a place whose last day is over. */
  async pass(item: LeasedWork): Promise<void> {
    await this.inBusiness(item, async (tx) => {
      if (await this.entries.byId(tx, item.ref)) await this.leaving.pass(tx, item.ref);
      await this.work.finish(tx, item);
    });
  }

  private inBusiness<Result>(item: LeasedWork, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.unitOfWork.run({ businessId: item.businessId, actor: systemActor }, work);
  }
}
