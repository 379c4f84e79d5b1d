import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { CredentialDirectory, databaseProblems, staleVersion } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { Booking } from '../../domain/booking/booking.js';
import { linkEnd } from '../../domain/booking/link-end.js';
import { movedTo } from '../../domain/moving/moved-booking.js';
import { businessMoveRefusal, clientMoveRefusal } from '../../domain/moving/move-rules.js';
import { holdsTime } from '../../domain/status/status-machine.js';
import { termsMoved } from '../../domain/terms/terms-after.js';
import { occupiedBy } from '../../domain/visit/occupied-time.js';
import { overlapsOthers, type VisitPlan } from '../../domain/visit/plan-visit.js';
import { visitProblems } from '../../domain/visit-problems.js';
import { BookingRepository } from '../../persistence/visits/booking.repository.js';
import { OccupancyRepository } from '../../persistence/visits/occupancy.repository.js';
import { SlotLost } from '../availability/nearest-alternatives.js';
import { BookingChanges } from '../changes/booking-changes.js';
import { MoveClassSeat } from '../classes/move-class-seat.js';
import { ReserveTime } from '../create-booking/reserve-time.js';
import { LoadMove, type MoveOffer } from './load-move.js';
import type { Move } from './move.js';

/** What a move writes beside the booking's own row. */
@Injectable()
export class MoveStores {
  constructor(
    readonly bookings: BookingRepository,
    readonly occupancy: OccupancyRepository,
  ) {}
}

/**
 * Moves a visit in one transaction: the old time stays where the new one cannot be had, and counts as free meanwhile.
 * Id, price, services and the client's link stay; the calendar entry keeps its UID and counts its SEQUENCE up (D34).
 */
@Injectable()
export class MoveBooking {
  constructor(
    private readonly loadMove: LoadMove,
    private readonly reserveTime: ReserveTime,
    private readonly changes: BookingChanges,
    private readonly stores: MoveStores,
    private readonly credentials: CredentialDirectory,
    private readonly moveSeat: MoveClassSeat,
  ) {}

  /** `version` is null for the holder of a link. Throws `SlotLost` where the time is not free. */
  async execute(tx: Tx, id: string, version: number | null, move: Move): Promise<Booking> {
    const seen = await this.changes.find(tx, id);
    if (version !== null && seen.version !== version) throw staleVersion(seen.version);
    refuseUnfitMove(seen, move, tx.now);
    if (seen.seat) return this.moveSeat.execute(tx, seen, version, move);
    const booker = move.by === 'client' ? 'client' : 'desk';
    const day = move.start.toISOString().slice(0, 10);
    const wanted = { booking: seen, staffId: move.staffId, booker } as const;
    const loaded = await this.loadMove.execute(tx, wanted, { firstDay: day, lastDay: day });
    const start = move.start.getTime();
    const { clientId } = seen;
    const reservation = { ...loaded, start, booker, clientId, force: move.override, exceptBookingId: id } as const;
    const plan = await this.reserveTime.execute(tx, reservation);
    if (!plan) throw lostBy(tx, seen, move);
    // Its staff are locked by now, and staff come before bookings: so the row is read again, and must be as it was.
    const before = await this.changes.begin(tx, id, version);
    if (before.version !== seen.version) throw new DomainError(databaseProblems.busy, { retryAfter: 1 });
    return this.store(tx, before, move, loaded, plan);
  }

  /** Stores a move as it was planned under the locks of all whom it takes, and of the booking. */
  async store(tx: Tx, before: Booking, move: Move, { offer }: MoveOffer, plan: VisitPlan): Promise<Booking> {
    const moved = movedTo(offer, before, plan);
    await this.stores.bookings.moveAppointments(tx, moved.appointments);
    await this.stores.occupancy.release(tx, before.id);
    const occupied = occupiedBy(moved.appointments, offer.policies.bufferMode);
    const exclusive = !overlapsOthers(plan);
    if (holdsTime(before) && !(await this.stores.occupancy.take(tx, before.id, occupied, exclusive)))
      throw lostBy(tx, before, move);
    await this.credentials.extend(tx, 'manage-booking', before.id, linkEnd(moved));
    const overridden = plan.broken.length > 0;
    const override = overridden ? { override: { broken: plan.broken, reason: move.overrideReason } } : {};
    const previousStart = before.startsAt.toISOString();
    return this.changes.commit(tx, {
      before,
      change: {
        ...moved,
        clientConfirmedAt: null,
        terms: termsMoved(before, moved.startsAt, move.by, tx.now),
        overrideReason: overridden ? move.overrideReason : null,
        overriddenBy: overridden ? tx.actor.id : null,
        sequence: before.sequence + 1,
      },
      action: overridden ? 'booking.override' : 'booking.rescheduled',
      detail: { start: { from: before.startsAt, to: moved.startsAt }, by: move.by, ...override },
      event: (booking) => ({
        type: 'booking.rescheduled.v1',
        booking,
        previousStart,
        notify: move.notify && !before.quiet,
      }),
    });
  }
}

function refuseUnfitMove(booking: Booking, move: Move, now: Date): void {
  const refusal = move.by === 'client' ? clientMoveRefusal(booking, now) : businessMoveRefusal(booking);
  if (refusal) throw new DomainError(visitProblems[refusal]);
}

function lostBy(tx: Tx, booking: Booking, move: Move): SlotLost {
  const parts = booking.appointments.map((one) => ({
    serviceId: one.serviceId,
    staffId: move.staffId,
    duration: null,
  }));
  const audience = move.by === 'client' ? 'public' : 'team';
  const request = { parts, locationId: booking.locationId, booker: 'client', audience } as const;
  const start = move.start.getTime();
  return new SlotLost({ businessId: tx.businessId, request, start, exceptBookingId: booking.id });
}
