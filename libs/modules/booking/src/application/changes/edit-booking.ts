import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { invalidField, platformProblems } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { Booking } from '../../domain/booking/booking.js';
import { resized } from '../../domain/booking/resize.js';
import { holdsTime, isOpen } from '../../domain/status/status-machine.js';
import { visitProblems } from '../../domain/visit-problems.js';
import { BookingRepository } from '../../persistence/visits/booking.repository.js';
import { BookingChanges } from './booking-changes.js';
import { TakeTimeAgain } from './take-time-again.js';

export interface BookingEdit {
  readonly note?: string | null | undefined;
  /** Minutes of the whole visit; its last service gets longer or shorter. */
  readonly duration?: number | undefined;
}

/** Writes a note on a booking, or makes the visit longer or shorter. */
@Injectable()
export class EditBooking {
  constructor(
    private readonly bookings: BookingRepository,
    private readonly changes: BookingChanges,
    private readonly time: TakeTimeAgain,
  ) {}

  async execute(tx: Tx, id: string, version: number, edit: BookingEdit): Promise<Booking> {
    const seen = await this.bookings.byId(tx, id);
    if (!seen) throw new DomainError(platformProblems.not_found);
    if (edit.duration !== undefined) await this.time.lock(tx, seen);
    const before = await this.changes.begin(tx, id, version);
    const change = { ...this.noteOf(edit), ...(await this.resize(tx, before, edit.duration)) };
    return this.changes.commit(tx, {
      before,
      change,
      action: edit.duration === undefined ? 'booking.noted' : 'booking.resized',
      detail: edit.duration === undefined ? {} : { end: { from: before.endsAt, to: change.endsAt } },
      event: (booking) => ({ type: 'booking.updated.v1', booking }),
    });
  }

  private noteOf({ note }: BookingEdit): Partial<Booking> {
    return note === undefined ? {} : { note };
  }

  private async resize(tx: Tx, before: Booking, duration: number | undefined): Promise<Partial<Booking>> {
    if (duration === undefined) return {};
    if (before.seat) throw invalidField('duration', 'is that of the class');
    if (!isOpen(before.status)) throw new DomainError(visitProblems.status_not_allowed);
    const change = resized(before, duration);
    if (!change) throw invalidField('duration', 'leaves no time for the last service');
    await this.bookings.moveAppointments(tx, change.appointments);
    // Only what it gets longer by: a visit that stands beside another already may still be made shorter.
    await this.time.refuseBusyClient(tx, before, before.endsAt, change.endsAt);
    if (holdsTime(before)) await this.time.execute(tx, { ...before, ...change }, 'kept');
    return { ...change, sequence: before.sequence + 1 };
  }
}
