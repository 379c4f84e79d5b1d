import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { ClientsFacade } from '@stamgast/crm';
import { platformProblems } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { Booking } from '../../domain/booking/booking.js';
import { visitProblems } from '../../domain/visit-problems.js';
import { BookingRepository } from '../../persistence/visits/booking.repository.js';

/** What a client says about a visit that has taken place; it is kept with the client, not with the booking. */
@Injectable()
export class GiveFeedback {
  constructor(
    private readonly bookings: BookingRepository,
    private readonly clients: ClientsFacade,
  ) {}

  async execute(tx: Tx, id: string, score: number, comment: string | null): Promise<Booking> {
    const booking = await this.bookings.byId(tx, id);
    if (!booking) throw new DomainError(platformProblems.not_found);
    if (booking.status !== 'completed' || booking.clientId === null)
      throw new DomainError(visitProblems.feedback_too_early);
    await this.clients.recordFeedback(tx, { clientId: booking.clientId, bookingId: id, score, comment });
    return booking;
  }
}
