import { Injectable } from '@nestjs/common';
import { AuditLog } from '@stamgast/identity';
import { newId, Outbox } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { Booking } from '../../domain/booking/booking.js';
import { factsOf } from '../../domain/booking/booking-facts.js';
import type { SeatAllowance } from '../../domain/classes/class-session.js';
import { ClassSeatRepository } from '../../persistence/classes/class-seat.repository.js';
import { BookingRepository } from '../../persistence/visits/booking.repository.js';
import { FollowTerms } from '../terms/follow-terms.js';
import { CountSeats } from './count-seats.js';

/** Stores a new booking of seats: the seats counted, and history, event and audit entry written with it. */
@Injectable()
export class StoreSeatBooking {
  constructor(
    private readonly bookings: BookingRepository,
    private readonly seats: ClassSeatRepository,
    private readonly countSeats: CountSeats,
    private readonly followTerms: FollowTerms,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /** `override`: the rules that a team member has broken with it; null: none. */
  async execute(tx: Tx, booking: Booking, allowance: SeatAllowance, override: object | null): Promise<void> {
    const { id, clientId, startsAt, status, source, seat } = booking;
    if (!seat) throw new Error('a booking of seats has seats');
    await this.countSeats.take(tx, booking, seat, allowance);
    await this.bookings.insert(tx, {
      booking,
      externalId: null,
      occupied: [],
      exclusive: true,
      history: { id: newId(), action: 'booking.created', detail: { start: startsAt, source, seats: seat.seats } },
    });
    await this.seats.keep(tx, id, seat);
    await this.followTerms.execute(tx, null, booking);
    await this.outbox.append(tx, { type: 'booking.created.v1', booking: factsOf(booking) });
    await this.audit.record(tx, {
      action: override ? 'booking.override' : 'booking.created',
      subjectType: 'booking',
      subjectId: id,
      after: { clientId, start: startsAt, status, source, ...seat, ...(override ? { override } : {}) },
    });
    await tx.announce('booking', id);
  }
}
