import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import type { Tx } from '@stamgast/platform/database';
import type { Booking } from '../../domain/booking/booking.js';
import { clientCancelRefusal } from '../../domain/cancelling/cancel-rules.js';
import { isAhead } from '../../domain/status/status-machine.js';
import { visitProblems } from '../../domain/visit-problems.js';
import { CancelBooking, type Cancellation } from '../changes/cancel-booking.js';
import { CourseStores } from './course-stores.js';

/** Gives a place in a course up: every seat that is still ahead becomes free, and what is over stays as it was. */
@Injectable()
export class CancelCoursePlace {
  constructor(
    private readonly stores: CourseStores,
    private readonly cancelBooking: CancelBooking,
  ) {}

  /** 409 `booking_not_ahead` where nothing is ahead; a client's own refusals hold for the session that comes next. */
  async execute(tx: Tx, placeId: string, cancellation: Cancellation): Promise<void> {
    const { places, sessions } = this.stores;
    const seen = await places.bookings(tx, [placeId]);
    await sessions.lock(
      tx,
      seen.map((one) => one.seat!.sessionId),
    );
    const ahead = (await places.bookings(tx, [placeId])).filter((one) => isAhead(one.status) && one.startsAt > tx.now);
    const refusals = ahead.map((one) => (cancellation.by === 'client' ? clientCancelRefusal(one, tx.now) : null));
    const given = ahead.filter((_, index) => refusals[index] === null);
    if (given.length === 0) throw new DomainError(visitProblems[refusals[0] ?? 'booking_not_ahead']);
    for (const { id } of given) await this.cancelBooking.execute(tx, id, null, cancellation);
    const courseId = seen[0]?.place?.courseId;
    if (courseId) await tx.announce('course', courseId);
  }

  /** The bookings of a place as they stand, by their start. */
  bookings(tx: Tx, placeId: string): Promise<Booking[]> {
    return this.stores.places.bookings(tx, [placeId]);
  }
}
