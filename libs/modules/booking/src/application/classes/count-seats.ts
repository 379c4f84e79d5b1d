import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { databaseProblems, Outbox } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { Booking } from '../../domain/booking/booking.js';
import { classProblems } from '../../domain/classes/class-problems.js';
import type { ClassSeat, SeatAllowance } from '../../domain/classes/class-session.js';
import { freesTime } from '../../domain/status/status-machine.js';
import { ClassSeatRepository } from '../../persistence/classes/class-seat.repository.js';
import { ClassSessionRepository } from '../../persistence/classes/class-session.repository.js';
import { SessionQueue } from './session-queue.js';

/**
 * Counts the seats of classes along with every change of a booking, exactly once: what a cancelled, declined or missed
 * visit had becomes free, what an undo or a move wants is taken. The sessions are held before the booking is.
 */
@Injectable()
export class CountSeats {
  constructor(
    private readonly seats: ClassSeatRepository,
    private readonly sessions: ClassSessionRepository,
    private readonly outbox: Outbox,
    private readonly queue: SessionQueue,
  ) {}

  /** 409 `class_full` where seats are wanted that are not there. */
  async execute(tx: Tx, before: Booking, after: Booking, allowance: SeatAllowance = 'desk'): Promise<void> {
    const had = seatsOf(before);
    const has = seatsOf(after);
    if (had?.sessionId === has?.sessionId && had?.seats === has?.seats) return;
    if (has) await this.take(tx, after, has, allowance);
    if (had) await this.free(tx, had);
    if (after.seat && before.seat && after.seat.sessionId !== before.seat.sessionId)
      await this.seats.keep(tx, after.id, after.seat);
  }

  /** Seats for a booking that is being made. */
  async take(tx: Tx, booking: Booking, seat: ClassSeat, allowance: SeatAllowance): Promise<void> {
    // What has happened must be tellable: whoever came after all is counted, also where nobody else would fit in.
    const granted = booking.startsAt <= tx.now && allowance === 'desk' ? 'override' : allowance;
    if (!(await this.seats.take(tx, seat, granted))) throw await this.full(tx, seat);
    await tx.announce('class_session', seat.sessionId);
  }

  private async free(tx: Tx, seat: ClassSeat): Promise<void> {
    await this.seats.giveBack(tx, seat);
    await this.queue.seatsFreed(tx, seat.sessionId);
    await this.outbox.append(tx, { type: 'class_session.seats_freed.v1', ...seat });
    await tx.announce('class_session', seat.sessionId);
  }

  private async full(tx: Tx, { sessionId }: ClassSeat): Promise<DomainError> {
    const session = await this.sessions.byId(tx, sessionId);
    if (!session) return new DomainError(databaseProblems.busy, { retryAfter: 1 });
    return new DomainError(session.status === 'cancelled' ? classProblems.class_not_open : classProblems.class_full);
  }
}

/** The seats that a booking takes as it stands; null: none. */
function seatsOf(booking: Booking): ClassSeat | null {
  return booking.seat && !freesTime(booking.status) ? booking.seat : null;
}
