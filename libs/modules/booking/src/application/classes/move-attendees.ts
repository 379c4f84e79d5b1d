import { Injectable } from '@nestjs/common';
import { CredentialDirectory } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { linkEnd } from '../../domain/booking/link-end.js';
import type { ClassSession } from '../../domain/classes/class-session.js';
import { seatedIn } from '../../domain/classes/seat-booking.js';
import { ClassSeatRepository } from '../../persistence/classes/class-seat.repository.js';
import { BookingRepository } from '../../persistence/visits/booking.repository.js';
import { BookingChanges } from '../changes/booking-changes.js';

/** Takes everybody who comes along with a session to its new time or teacher; the session is held. */
@Injectable()
export class MoveAttendees {
  constructor(
    private readonly seats: ClassSeatRepository,
    private readonly bookings: BookingRepository,
    private readonly changes: BookingChanges,
    private readonly credentials: CredentialDirectory,
  ) {}

  async execute(tx: Tx, session: ClassSession, notify: boolean): Promise<void> {
    for (const id of await this.seats.bookingsIn(tx, session.id, ['requested', 'confirmed', 'arrived'])) {
      const before = await this.changes.begin(tx, id, null);
      const moved = seatedIn(before, session, before.seat!.seats);
      await this.bookings.moveAppointments(tx, moved.appointments);
      await this.credentials.extend(tx, 'manage-booking', id, linkEnd(moved));
      const previousStart = before.startsAt.toISOString();
      await this.changes.commit(tx, {
        before,
        change: { ...moved, clientConfirmedAt: null, sequence: before.sequence + 1 },
        action: 'booking.rescheduled',
        detail: { start: { from: before.startsAt, to: moved.startsAt }, by: 'business', with: 'class_session' },
        event: (booking) => ({
          type: 'booking.rescheduled.v1',
          booking,
          previousStart,
          notify: notify && !before.quiet,
        }),
      });
    }
  }
}
