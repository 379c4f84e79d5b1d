import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { CredentialDirectory, databaseProblems, platformProblems } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { Booking } from '../../domain/booking/booking.js';
import { linkEnd } from '../../domain/booking/link-end.js';
import { movedTo } from '../../domain/moving/moved-booking.js';
import { termsAccepted } from '../../domain/terms/terms-after.js';
import { occupiedBy } from '../../domain/visit/occupied-time.js';
import { BookingRepository } from '../../persistence/visits/booking.repository.js';
import { OccupancyRepository } from '../../persistence/visits/occupancy.repository.js';
import { BookingChanges } from '../changes/booking-changes.js';
import { statusAfter } from '../changes/change-status.js';
import { ReserveTime } from '../create-booking/reserve-time.js';
import { LoadMove } from '../move-booking/load-move.js';
import { lostBy, proposalOf } from './answer-request.js';

/** The client takes the time that the business proposed instead of theirs; it is looked at again under the lock (D31). */
@Injectable()
export class AcceptProposal {
  constructor(
    private readonly bookings: BookingRepository,
    private readonly loadMove: LoadMove,
    private readonly reserveTime: ReserveTime,
    private readonly changes: BookingChanges,
    private readonly occupancy: OccupancyRepository,
    private readonly credentials: CredentialDirectory,
  ) {}

  /** 409 `no_proposal`; throws `SlotLost` where the proposed time was given to others meanwhile. */
  async execute(tx: Tx, id: string): Promise<Booking> {
    const seen = await this.bookings.byId(tx, id);
    if (!seen) throw new DomainError(platformProblems.not_found);
    const start = proposalOf(seen, tx.now);
    const day = start.toISOString().slice(0, 10);
    const wanted = { booking: seen, staffId: seen.terms.proposedStaffId, booker: 'desk' } as const;
    const { offer, wishes } = await this.loadMove.execute(tx, wanted, { firstDay: day, lastDay: day });
    const plan = await this.reserveTime.execute(tx, {
      offer,
      wishes,
      start: start.getTime(),
      booker: 'desk',
      clientId: seen.clientId,
      force: false,
      exceptBookingId: id,
    });
    if (!plan) throw lostBy(tx, seen, start);
    const before = await this.changes.begin(tx, id, null);
    if (before.version !== seen.version) throw new DomainError(databaseProblems.busy, { retryAfter: 1 });
    const moved = movedTo(offer, before, plan);
    await this.bookings.moveAppointments(tx, moved.appointments);
    await this.occupancy.release(tx, id);
    const occupied = occupiedBy(moved.appointments, offer.policies.bufferMode);
    if (!(await this.occupancy.take(tx, id, occupied, true))) throw lostBy(tx, seen, start);
    await this.credentials.extend(tx, 'manage-booking', id, linkEnd(moved));
    return this.changes.commit(tx, {
      before,
      change: {
        ...moved,
        status: statusAfter('accept_proposal', before),
        previousStatus: null,
        statusSince: tx.now,
        cancelReason: null,
        terms: termsAccepted(before, moved.startsAt, tx.now),
        sequence: before.sequence + 1,
      },
      action: 'booking.proposal_accepted',
      detail: { start: { from: before.startsAt, to: moved.startsAt } },
      event: (booking) => ({ type: 'booking.confirmed.v1', booking }),
    });
  }
}
