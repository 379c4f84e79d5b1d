import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { invalidField, platformProblems } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { Booking } from '../../domain/booking/booking.js';
import { termsAccepted, termsEnded } from '../../domain/terms/terms-after.js';
import { visitProblems } from '../../domain/visit-problems.js';
import { BookingRepository } from '../../persistence/visits/booking.repository.js';
import { OccupancyRepository } from '../../persistence/visits/occupancy.repository.js';
import { SlotLost } from '../availability/nearest-alternatives.js';
import { BookingChanges } from '../changes/booking-changes.js';
import { statusAfter } from '../changes/change-status.js';
import { TakeTimeAgain } from '../changes/take-time-again.js';

export interface Refusal {
  readonly reason: string | null;
  /** Another time for the client to accept; null: none. */
  readonly proposedStart: Date | null;
  readonly proposedStaffId: string | null;
  readonly notify: boolean;
}

/** The business's answer to a request (D31). */
@Injectable()
export class AnswerRequest {
  constructor(
    private readonly bookings: BookingRepository,
    private readonly changes: BookingChanges,
    private readonly time: TakeTimeAgain,
    private readonly occupancy: OccupancyRepository,
  ) {}

  /** Throws `SlotLost` where the request kept its time from nobody and somebody else was given it. */
  async accept(tx: Tx, id: string, version: number): Promise<Booking> {
    const seen = await this.bookings.byId(tx, id);
    if (!seen) throw new DomainError(platformProblems.not_found);
    // Staff before bookings: whoever needs both locks them in this order.
    const takesTime = seen.status === 'requested' && !seen.terms.holds;
    if (takesTime) await this.time.lock(tx, seen);
    const before = await this.changes.begin(tx, id, version);
    const status = statusAfter('confirm', before);
    if (takesTime) await this.take(tx, before);
    return this.changes.commit(tx, {
      before,
      change: {
        status,
        previousStatus: before.status,
        statusSince: tx.now,
        terms: termsAccepted(before, before.startsAt, tx.now),
      },
      action: 'booking.confirmed',
      detail: { from: before.status, to: status },
      event: (booking) => ({ type: 'booking.confirmed.v1', booking }),
    });
  }

  /** Declines, by wish with another time that the client can accept by their link. */
  async decline(tx: Tx, id: string, version: number, refusal: Refusal): Promise<Booking> {
    const { reason, proposedStart, proposedStaffId, notify } = refusal;
    if (proposedStart && proposedStart <= tx.now) throw invalidField('proposedStart', 'must lie ahead');
    const before = await this.changes.begin(tx, id, version);
    const status = statusAfter('decline', before);
    await this.occupancy.release(tx, id);
    const proposed = proposedStart ? { proposedStart } : {};
    return this.changes.commit(tx, {
      before,
      change: {
        status,
        previousStatus: before.status,
        statusSince: tx.now,
        cancelReason: reason,
        terms: { ...termsEnded(before, null), proposedStart, proposedStaffId },
      },
      action: 'booking.declined',
      detail: { from: before.status, to: status, reason, ...proposed },
      event: (booking) => ({ type: 'booking.declined.v1', booking, notify: notify && !before.quiet }),
    });
  }

  private async take(tx: Tx, booking: Booking): Promise<void> {
    try {
      await this.time.execute(tx, booking, 'kept');
    } catch (error) {
      if (error instanceof DomainError && error.problem.code === 'slot_unavailable') throw lostBy(tx, booking);
      throw error;
    }
  }
}

/** The loss of a booking's time to others, with what it takes to look for another. */
export function lostBy(tx: Tx, booking: Booking, start = booking.startsAt): SlotLost {
  const parts = booking.appointments.map((one) => ({ serviceId: one.serviceId, staffId: null, duration: null }));
  const request = { parts, locationId: booking.locationId, booker: 'client', audience: 'team' } as const;
  const exceptBookingId = booking.id;
  return new SlotLost({ businessId: tx.businessId, request, start: start.getTime(), exceptBookingId });
}

/** 409 unless another time was proposed and still lies ahead. */
export function proposalOf(booking: Booking, now: Date): Date {
  const { proposedStart } = booking.terms;
  if (booking.status !== 'declined' || !proposedStart || proposedStart <= now)
    throw new DomainError(visitProblems.no_proposal);
  return proposedStart;
}
