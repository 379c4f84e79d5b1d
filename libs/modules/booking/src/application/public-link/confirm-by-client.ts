import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import type { Tx } from '@stamgast/platform/database';
import type { Booking } from '../../domain/booking/booking.js';
import { clientConfirmRefusal } from '../../domain/confirming/confirm-rule.js';
import { visitProblems } from '../../domain/visit-problems.js';
import { BookingChanges } from '../changes/booking-changes.js';

/** The client says that they will come; saying it twice is saying it once. */
@Injectable()
export class ConfirmByClient {
  constructor(private readonly changes: BookingChanges) {}

  async execute(tx: Tx, id: string): Promise<Booking> {
    const before = await this.changes.begin(tx, id, null);
    const refusal = clientConfirmRefusal(before, tx.now);
    if (refusal) throw new DomainError(visitProblems[refusal]);
    if (before.clientConfirmedAt) return before;
    return this.changes.commit(tx, {
      before,
      change: { clientConfirmedAt: tx.now },
      action: 'booking.client_confirmed',
      detail: {},
      event: (booking) => ({ type: 'booking.updated.v1', booking }),
    });
  }
}
