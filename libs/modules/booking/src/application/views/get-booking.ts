import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { platformProblems } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { BookingRepository } from '../../persistence/visits/booking.repository.js';
import type { BookingView } from './booking-view.js';
import { PresentBookings } from './present-bookings.js';

@Injectable()
export class GetBooking {
  constructor(
    private readonly bookings: BookingRepository,
    private readonly present: PresentBookings,
  ) {}

  /** 404 where there is none, or it is another business's. */
  async execute(tx: Tx, id: string): Promise<BookingView> {
    const booking = await this.bookings.byId(tx, id);
    if (!booking) throw new DomainError(platformProblems.not_found);
    return this.present.one(tx, booking);
  }
}
