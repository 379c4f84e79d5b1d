import { Injectable } from '@nestjs/common';
import type { BookingEvent, BookingFacts } from '@stamgast/contracts';
import { DomainError } from '@stamgast/kernel';
import { AuditLog } from '@stamgast/identity';
import { newId, Outbox, platformProblems, staleVersion } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { Booking } from '../../domain/booking/booking.js';
import { sequenceAfter } from '../../domain/booking/calendar-status.js';
import { factsOf } from '../../domain/booking/booking-facts.js';
import { ClassSeatRepository } from '../../persistence/classes/class-seat.repository.js';
import type { SeatAllowance } from '../../domain/classes/class-session.js';
import { CountSeats } from '../classes/count-seats.js';
import { BookingRepository } from '../../persistence/visits/booking.repository.js';
import { FollowTerms } from '../terms/follow-terms.js';

/** One change of one booking: what is different now, how histories call it, and what others are told. */
export interface BookingChange {
  readonly before: Booking;
  readonly change: Partial<Booking>;
  /** `booking.cancelled` and the like. */
  readonly action: string;
  readonly detail: object;
  readonly event: (facts: BookingFacts) => BookingEvent;
  /** Up to how many seats of a class the change may take; the whole room when left out. */
  readonly allowance?: SeatAllowance;
}

/** How every booking is changed: its row held, its version counted, and history, event and audit entry written with it. */
@Injectable()
export class BookingChanges {
  constructor(
    private readonly bookings: BookingRepository,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
    private readonly seats: ClassSeatRepository,
    private readonly countSeats: CountSeats,
    private readonly followTerms: FollowTerms,
  ) {}

  /** Reads a booking without holding it. 404 where there is none. */
  async find(tx: Tx, id: string): Promise<Booking> {
    const booking = await this.bookings.byId(tx, id);
    if (!booking) throw new DomainError(platformProblems.not_found);
    return booking;
  }

  /** Holds a booking, and the session that it has seats in before it; null: there is none. */
  hold(tx: Tx, id: string): Promise<Booking | null> {
    this.seats.holdSessionOf(tx, id);
    return this.bookings.lock(tx, id);
  }

  /** Holds a booking. 404 where there is none; 412 unless it is the version that the caller has seen (null: any). */
  async begin(tx: Tx, id: string, version: number | null): Promise<Booking> {
    const booking = await this.hold(tx, id);
    if (!booking) throw new DomainError(platformProblems.not_found);
    if (version !== null && booking.version !== version) throw staleVersion(booking.version);
    return booking;
  }

  /** Stores the change and tells of it; gives the booking as it stands now. */
  async commit(tx: Tx, { before, change, action, detail, event, allowance }: BookingChange): Promise<Booking> {
    const changed: Booking = { ...before, ...change, version: before.version + 1, updatedAt: tx.now };
    const after: Booking = { ...changed, sequence: sequenceAfter(before, changed) };
    await this.countSeats.execute(tx, before, after, allowance);
    await this.bookings.update(tx, after, { id: newId(), action, detail });
    await this.followTerms.execute(tx, before, after);
    await this.outbox.append(tx, event(factsOf(after)));
    const about = { subjectType: 'booking', subjectId: before.id };
    await this.audit.record(tx, {
      action,
      ...about,
      before: { status: before.status },
      after: { status: after.status, ...detail },
    });
    await tx.announce('booking', before.id);
    return after;
  }
}
