import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { Work } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { WaitingWish, WaitlistEntry } from '../../domain/waitlist/waitlist-entry.js';
import { waitlistProblems } from '../../domain/waitlist/waitlist-problems.js';
import { LoadOffer } from '../availability/load-offer.js';
import { EntryChanges } from './entry-changes.js';
import { refuseUnfitWish } from './join-waitlist.js';
import { PlanMatching } from './plan-matching.js';
import { waitingRequest } from './waiting-request.js';

export type EntryChange = Partial<
  Pick<WaitingWish, 'staffId' | 'fromDate' | 'toDate' | 'windows' | 'partySize' | 'noticeMinutes'> &
    Pick<WaitlistEntry, 'note'>
>;

/** Changes what somebody waits for; their place in line stays. */
@Injectable()
export class ChangeEntry {
  constructor(
    private readonly changes: EntryChanges,
    private readonly offers: LoadOffer,
    private readonly planMatching: PlanMatching,
    private readonly work: Work,
  ) {}

  /** 409 `offer_open` while an offer stands, `waiting_ended` for whoever waits no longer. */
  async execute(tx: Tx, id: string, version: number, change: EntryChange): Promise<WaitlistEntry> {
    const entry = await this.changes.begin(tx, id, version);
    if (entry.sessionId !== null) throw new DomainError(waitlistProblems.waits_for_class);
    if (entry.state === 'offered') throw new DomainError(waitlistProblems.offer_open);
    if (entry.state !== 'open') throw new DomainError(waitlistProblems.waiting_ended);
    const wanted = { ...entry, ...change };
    const days = { firstDay: wanted.fromDate, lastDay: wanted.fromDate };
    const { offer } = await this.offers.execute(tx, waitingRequest(wanted, 'desk'), days);
    const ends = refuseUnfitWish(wanted, offer.timeZone, tx.now);
    await this.work.plan(tx, { kind: 'booking.waitlist-end', ref: id, dueAt: ends });
    const after = await this.changes.commit(tx, entry, change, 'waitlist.changed');
    await this.planMatching.soon(tx);
    return after;
  }
}
