import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import type { Tx } from '@stamgast/platform/database';
import type { Booking } from '../../domain/booking/booking.js';
import { noShowFrom } from '../../domain/no-show/no-show-rule.js';
import { openFee } from '../../domain/terms/fees.js';
import { termsMissed } from '../../domain/terms/terms-after.js';
import { visitProblems } from '../../domain/visit-problems.js';
import { OccupancyRepository } from '../../persistence/visits/occupancy.repository.js';
import { BookingChanges } from './booking-changes.js';
import { statusAfter } from './change-status.js';

/** Says that a client did not come; not before start and grace are over (D52). The time is free for others at once. */
@Injectable()
export class MarkNoShow {
  constructor(
    private readonly changes: BookingChanges,
    private readonly occupancy: OccupancyRepository,
  ) {}

  async execute(tx: Tx, id: string, version: number): Promise<Booking> {
    const before = await this.changes.begin(tx, id, version);
    const status = statusAfter('mark_no_show', before);
    const from = noShowFrom(before);
    if (tx.now < from)
      throw new DomainError(visitProblems.no_show_too_early, { extensions: { from: from.toISOString() } });
    await this.occupancy.release(tx, id);
    const terms = termsMissed(before);
    const fee = openFee(terms.fee);
    return this.changes.commit(tx, {
      before,
      change: { status, previousStatus: before.status, statusSince: tx.now, terms },
      action: 'booking.no_show',
      detail: { from: before.status, to: status, ...(fee > 0 ? { fee } : {}) },
      event: (booking) => ({ type: 'booking.no_show.v1', booking }),
    });
  }
}
