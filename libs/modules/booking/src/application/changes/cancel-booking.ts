import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import type { Tx } from '@stamgast/platform/database';
import type { Booking } from '../../domain/booking/booking.js';
import { clientCancelRefusal, isLate } from '../../domain/cancelling/cancel-rules.js';
import { openFee } from '../../domain/terms/fees.js';
import { termsCancelled } from '../../domain/terms/terms-after.js';
import { visitProblems } from '../../domain/visit-problems.js';
import { OccupancyRepository } from '../../persistence/visits/occupancy.repository.js';
import { BookingChanges } from './booking-changes.js';
import { statusAfter } from './change-status.js';

export interface Cancellation {
  readonly by: 'client' | 'business';
  readonly reason: string | null;
  /** Whether the client is told. */
  readonly notify: boolean;
}

/**
 * Cancels a booking and gives its time back. A client may do so until the visit begins, late where the window that the
 * booking was made under has passed (D46); the business's own cancellation is never late (D49).
 */
@Injectable()
export class CancelBooking {
  constructor(
    private readonly changes: BookingChanges,
    private readonly occupancy: OccupancyRepository,
  ) {}

  /** `version` is null for the holder of a link. */
  async execute(tx: Tx, id: string, version: number | null, { by, reason, notify }: Cancellation): Promise<Booking> {
    const before = await this.changes.begin(tx, id, version);
    const refusal = by === 'client' ? clientCancelRefusal(before, tx.now) : null;
    if (refusal) throw new DomainError(visitProblems[refusal]);
    const status = statusAfter('cancel', before);
    const late = by === 'client' && isLate(before, tx.now);
    await this.occupancy.release(tx, id);
    const terms = termsCancelled(before, by, tx.now);
    const fee = openFee(terms.fee);
    return this.changes.commit(tx, {
      before,
      change: {
        status,
        previousStatus: before.status,
        statusSince: tx.now,
        cancelledBy: by,
        cancelledLate: late,
        cancelReason: reason,
        terms,
        sequence: before.sequence + 1,
      },
      action: 'booking.cancelled',
      detail: { from: before.status, to: status, by, late, reason, ...(fee > 0 ? { fee } : {}) },
      event: (booking) => ({ type: 'booking.cancelled.v1', booking, notify: notify && !before.quiet }),
    });
  }
}
