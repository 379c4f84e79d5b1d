import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { platformProblems } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { Booking } from '../../domain/booking/booking.js';
import { withoutPart } from '../../domain/booking/without-part.js';
import { holdsTime, isOpen } from '../../domain/status/status-machine.js';
import { visitProblems } from '../../domain/visit-problems.js';
import { BookingRepository } from '../../persistence/visits/booking.repository.js';
import { CancelledAppointmentRepository } from '../../persistence/visits/cancelled-appointment.repository.js';
import { BookingChanges } from './booking-changes.js';
import { TakeTimeAgain } from './take-time-again.js';

export interface PartCancellation {
  readonly appointmentId: string;
  readonly reason: string | null;
  /** Whether the client is told. */
  readonly notify: boolean;
}

/** Cancels one service of a visit: its time is free at once, the rest stays where it is and nothing else moves (D22). */
@Injectable()
export class CancelPart {
  constructor(
    private readonly changes: BookingChanges,
    private readonly time: TakeTimeAgain,
    private readonly bookings: BookingRepository,
    private readonly cancelled: CancelledAppointmentRepository,
  ) {}

  /** 404 for a part that is not the visit's; 409 `last_part` for all that is left of it. */
  async execute(tx: Tx, id: string, version: number, cancellation: PartCancellation): Promise<Booking> {
    const { appointmentId, reason, notify } = cancellation;
    // Staff before bookings: whoever needs both locks them in this order.
    await this.time.lock(tx, await this.changes.find(tx, id));
    const before = await this.changes.begin(tx, id, version);
    const isPart = before.appointments.some((one) => one.id === appointmentId);
    if (!isPart) throw new DomainError(platformProblems.not_found);
    if (!isOpen(before.status)) throw new DomainError(visitProblems.status_not_allowed);
    if (before.appointments.length === 1) throw new DomainError(visitProblems.last_part);
    const { cancelled: part, change } = withoutPart(before, appointmentId)!;
    await this.bookings.moveAppointments(tx, change.appointments);
    if (holdsTime(before)) await this.time.execute(tx, { ...before, ...change }, 'kept');
    await this.cancelled.takeOut(tx, appointmentId, reason);
    return this.changes.commit(tx, {
      before,
      change: { ...change, sequence: before.sequence + 1 },
      action: 'booking.part_cancelled',
      detail: {
        appointmentId,
        service: part.serviceName,
        staff: part.staffName,
        start: part.startsAt,
        price: part.priceAmount,
        reason,
      },
      event: (booking) => ({ type: 'booking.updated.v1', booking, tell: notify && !before.quiet }),
    });
  }
}
