import { Injectable } from '@nestjs/common';
import { Work } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { WaitlistEntryRepository } from '../../persistence/waitlist/waitlist-entry.repository.js';

/** Has the worker look whether somebody who waits can be offered a time; costs next to nothing where nobody waits. */
@Injectable()
export class PlanMatching {
  constructor(
    private readonly entries: WaitlistEntryRepository,
    private readonly work: Work,
  ) {}

  /** Time may just have become free. */
  async soon(tx: Tx): Promise<void> {
    await this.at(tx, tx.businessId, tx.now);
  }

  /** Time will become free then, because of the thing with this id. */
  async at(tx: Tx, ref: string, dueAt: Date): Promise<void> {
    if (await this.entries.anybodyWaits(tx)) await this.work.plan(tx, { kind: 'booking.waitlist-match', ref, dueAt });
  }
}
