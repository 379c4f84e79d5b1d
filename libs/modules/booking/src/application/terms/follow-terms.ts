import { Injectable } from '@nestjs/common';
import { Work } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { Booking } from '../../domain/booking/booking.js';
import { noTerms } from '../../domain/terms/booking-terms.js';
import { nextStep } from '../../domain/terms/next-step.js';
import { BookingTermsRepository } from '../../persistence/visits/booking-terms.repository.js';

const kind = 'booking.next-step' as const;

/** Keeps what a booking's terms have come to, and plans what it does by itself next. */
@Injectable()
export class FollowTerms {
  constructor(
    private readonly terms: BookingTermsRepository,
    private readonly work: Work,
  ) {}

  /** `before` is null for a new booking. */
  async execute(tx: Tx, before: Booking | null, after: Booking): Promise<void> {
    const known = before?.terms ?? noTerms;
    if (JSON.stringify(known) !== JSON.stringify(after.terms)) await this.terms.put(tx, after.id, after.terms);
    const next = nextStep(after);
    if (next) await this.work.plan(tx, { kind, ref: after.id, dueAt: next.at });
    else if (before && nextStep(before)) await this.work.remove(tx, kind, [after.id]);
  }
}
