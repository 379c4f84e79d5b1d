import { Injectable } from '@nestjs/common';
import type { EventOf } from '@stamgast/contracts';
import type { Subscriber } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { SettleVisit } from './settle-visit.js';

/** Completions and their undoing, as far as points depend on them. Imported and demo visits earn nothing here. */
@Injectable()
export class FollowVisits implements Subscriber<'booking.completed.v1' | 'booking.undone.v1'> {
  readonly name = 'loyalty.follow-visits';
  readonly types = ['booking.completed.v1', 'booking.undone.v1'] as const;

  constructor(private readonly settle: SettleVisit) {}

  async handle(tx: Tx, event: EventOf<'booking.completed.v1' | 'booking.undone.v1'>): Promise<void> {
    const { bookingId, clientId, status, quiet, version } = event.booking;
    if (quiet) return;
    await this.settle.execute(tx, bookingId, (earning) => {
      // A delivery that failed and comes late tells of a state that has passed.
      if (version <= earning.bookingVersion) return earning;
      return { ...earning, clientId, completed: status === 'completed', bookingVersion: version };
    });
  }
}
