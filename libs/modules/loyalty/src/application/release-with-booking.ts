import { Injectable } from '@nestjs/common';
import type { EventOf } from '@stamgast/contracts';
import type { Subscriber } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { ReservationRepository } from '../persistence/reservation.repository.js';
import { EndReservation } from './end-reservation.js';

type Ended = 'booking.cancelled.v1' | 'booking.no_show.v1';

/** A visit that does not happen gives its reserved points back (D68). */
@Injectable()
export class ReleaseWithBooking implements Subscriber<Ended> {
  readonly name = 'loyalty.release-with-booking';
  readonly types = ['booking.cancelled.v1', 'booking.no_show.v1'] as const;

  constructor(
    private readonly reservations: ReservationRepository,
    private readonly end: EndReservation,
  ) {}

  async handle(tx: Tx, event: EventOf<Ended>): Promise<void> {
    for (const { id } of await this.reservations.openOfBooking(tx, event.booking.bookingId))
      await this.end.execute(tx, id, 'released');
  }
}
