import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { Booking } from '../../domain/booking/booking.js';
import { CancelBooking } from '../changes/cancel-booking.js';
import { BookingChanges } from '../changes/booking-changes.js';
import { CancelCoursePlace } from '../courses/cancel-course-place.js';

/** Whoever holds a link gives up what was booked as one: the visit, or the whole course that its seats are part of. */
@Injectable()
export class CancelByClient {
  constructor(
    private readonly changes: BookingChanges,
    private readonly cancelBooking: CancelBooking,
    private readonly cancelPlace: CancelCoursePlace,
  ) {}

  async execute(tx: Tx, id: string, reason: string | null): Promise<Booking> {
    const cancellation = { by: 'client', reason, notify: true } as const;
    const { place } = await this.changes.find(tx, id);
    if (!place) return this.cancelBooking.execute(tx, id, null, cancellation);
    await this.cancelPlace.execute(tx, place.id, cancellation);
    return this.changes.find(tx, id);
  }
}
