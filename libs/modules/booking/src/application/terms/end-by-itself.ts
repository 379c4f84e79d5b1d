import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { Booking } from '../../domain/booking/booking.js';
import type { Release } from '../../domain/terms/booking-terms.js';
import { termsEnded } from '../../domain/terms/terms-after.js';
import { OccupancyRepository } from '../../persistence/visits/occupancy.repository.js';
import { BookingChanges } from '../changes/booking-changes.js';
import { statusAfter } from '../changes/change-status.js';

/** A request that nobody answered, or a visit that nobody paid or confirmed in time: its time is free again. */
@Injectable()
export class EndByItself {
  constructor(
    private readonly changes: BookingChanges,
    private readonly occupancy: OccupancyRepository,
  ) {}

  /** `released` is null for a request. The booking's row is locked. */
  async execute(tx: Tx, before: Booking, released: Release | null): Promise<Booking> {
    const status = statusAfter(released ? 'release' : 'expire', before);
    await this.occupancy.release(tx, before.id);
    return this.changes.commit(tx, {
      before,
      change: {
        status,
        previousStatus: before.status,
        statusSince: tx.now,
        terms: termsEnded(before, released),
        sequence: before.sequence + 1,
      },
      action: released ? 'booking.released' : 'booking.expired',
      detail: { from: before.status, to: status, ...(released ? { released } : {}) },
      event: (booking) => ({ type: 'booking.expired.v1', booking, notify: !before.quiet }),
    });
  }
}
