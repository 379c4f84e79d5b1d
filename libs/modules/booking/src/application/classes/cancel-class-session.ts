import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import type { Tx } from '@stamgast/platform/database';
import { classProblems } from '../../domain/classes/class-problems.js';
import type { ClassSession } from '../../domain/classes/class-session.js';
import { ClassSeatRepository } from '../../persistence/classes/class-seat.repository.js';
import { ClassSessionRepository } from '../../persistence/classes/class-session.repository.js';
import { CancelBooking } from '../changes/cancel-booking.js';
import { SessionChanges } from './session-changes.js';
import { SessionQueue } from './session-queue.js';

export interface SessionCancellation {
  readonly because: 'business' | 'below_minimum';
  readonly reason: string | null;
  /** Whether those who would have come are told. */
  readonly notify: boolean;
}

/** Calls a session off: every booking in it is cancelled by the business, so that everything is returned (D35, D49). */
@Injectable()
export class CancelClassSession {
  constructor(
    private readonly changes: SessionChanges,
    private readonly sessions: ClassSessionRepository,
    private readonly seats: ClassSeatRepository,
    private readonly cancelBooking: CancelBooking,
    private readonly queue: SessionQueue,
  ) {}

  /** 409 `class_not_open` once somebody is in it, or where it is over or cancelled. `version` is null for the system. */
  async execute(tx: Tx, id: string, version: number | null, cancellation: SessionCancellation): Promise<ClassSession> {
    const { because, reason, notify } = cancellation;
    const before = await this.changes.begin(tx, id, version);
    const begun = await this.seats.bookingsIn(tx, id, ['in_progress', 'completed']);
    if (before.status !== 'scheduled' || begun.length > 0) throw new DomainError(classProblems.class_not_open);
    await this.sessions.releaseTime(tx, id);
    for (const bookingId of await this.seats.bookingsIn(tx, id, ['requested', 'confirmed', 'arrived']))
      await this.cancelBooking.execute(tx, bookingId, null, { by: 'business', reason, notify });
    await this.queue.lookSoon(tx, id);
    return this.changes.commit(tx, {
      before,
      change: { status: 'cancelled', cancelledBecause: because, cancelReason: reason },
      event: 'class_session.cancelled.v1',
      detail: { because, reason },
    });
  }
}
