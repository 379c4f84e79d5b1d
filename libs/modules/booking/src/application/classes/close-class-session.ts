import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import type { Tx } from '@stamgast/platform/database';
import { classProblems } from '../../domain/classes/class-problems.js';
import type { ClassSession } from '../../domain/classes/class-session.js';
import { ClassSeatRepository } from '../../persistence/classes/class-seat.repository.js';
import { ClassSessionRepository } from '../../persistence/classes/class-session.repository.js';
import { ChangeStatus } from '../changes/change-status.js';
import { CompleteVisit } from '../sale/complete-visit.js';
import { SessionChanges } from './session-changes.js';

/** The attendance list at a stroke: everybody has arrived, or the class is over for whoever came. */
@Injectable()
export class CloseClassSession {
  constructor(
    private readonly changes: SessionChanges,
    private readonly sessions: ClassSessionRepository,
    private readonly seats: ClassSeatRepository,
    private readonly changeStatus: ChangeStatus,
    private readonly completeVisit: CompleteVisit,
  ) {}

  /** Checks in whoever is expected still. */
  async checkIn(tx: Tx, id: string, version: number): Promise<ClassSession> {
    const session = await this.begin(tx, id, version);
    for (const bookingId of await this.seats.bookingsIn(tx, id, ['confirmed']))
      await this.changeStatus.execute(tx, bookingId, null, 'check_in');
    return session;
  }

  /** Completes every visit that has not been ended otherwise, and the session with them. */
  async complete(tx: Tx, id: string, version: number): Promise<ClassSession> {
    const before = await this.begin(tx, id, version);
    if (before.startsAt > tx.now) throw new DomainError(classProblems.class_not_open);
    for (const bookingId of await this.seats.bookingsIn(tx, id, ['confirmed', 'arrived', 'in_progress']))
      await this.completeVisit.execute(tx, bookingId, null, null);
    await this.sessions.settleTime(tx, id);
    const change = { status: 'completed' } as const;
    return this.changes.commit(tx, { before, change, event: 'class_session.completed.v1' });
  }

  private async begin(tx: Tx, id: string, version: number): Promise<ClassSession> {
    const session = await this.changes.begin(tx, id, version);
    if (session.status !== 'scheduled') throw new DomainError(classProblems.class_not_open);
    return session;
  }
}
