import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { CredentialDirectory, databaseProblems } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { Booking } from '../../domain/booking/booking.js';
import { linkEnd } from '../../domain/booking/link-end.js';
import { seatsLeft, type ClassSession } from '../../domain/classes/class-session.js';
import { seatedIn } from '../../domain/classes/seat-booking.js';
import { termsMoved } from '../../domain/terms/terms-after.js';
import { visitProblems } from '../../domain/visit-problems.js';
import { ClassSessionRepository } from '../../persistence/classes/class-session.repository.js';
import { BookingRepository } from '../../persistence/visits/booking.repository.js';
import { PoliciesRepository } from '../../persistence/policies.repository.js';
import { ClientTimeRepository } from '../../persistence/visits/client-time.repository.js';
import { slotUnavailable } from '../availability/nearest-alternatives.js';
import { BookingChanges } from '../changes/booking-changes.js';
import { NearSessions } from './near-sessions.js';
import type { Move } from '../move-booking/move.js';

/** Where a move of seats reads and writes. */
@Injectable()
export class SeatMoveStores {
  constructor(
    readonly sessions: ClassSessionRepository,
    readonly bookings: BookingRepository,
    readonly clientTime: ClientTimeRepository,
    readonly policies: PoliciesRepository,
  ) {}
}

/**
 * Moves seats to another session of the same class in one transaction: the old seats stay where there are none in the new
 * one. Id, price and the client's link stay (D34).
 */
@Injectable()
export class MoveClassSeat {
  constructor(
    private readonly stores: SeatMoveStores,
    private readonly changes: BookingChanges,
    private readonly near: NearSessions,
    private readonly credentials: CredentialDirectory,
  ) {}

  async execute(tx: Tx, seen: Booking, version: number | null, move: Move): Promise<Booking> {
    const { sessions, bookings, clientTime } = this.stores;
    const by = move.by === 'client' ? 'online' : 'desk';
    const target = await this.sessionAt(tx, seen, move, by);
    if (seen.clientId !== null) await clientTime.lock(tx, seen.clientId);
    const held = await sessions.lock(tx, [seen.seat!.sessionId, target.id]);
    const session = held.find((one) => one.id === target.id);
    const before = await this.changes.begin(tx, seen.id, version);
    if (!session || before.version !== seen.version) throw new DomainError(databaseProblems.busy, { retryAfter: 1 });
    const { seats } = before.seat!;
    const short = seatsLeft(session, by) < seats;
    if (short && !move.override) throw await this.near.refusal(tx, session, seats, by);
    await this.refuseBusyClient(tx, before, session, move);
    const moved = seatedIn(before, session, seats);
    await bookings.moveAppointments(tx, moved.appointments);
    await this.credentials.extend(tx, 'manage-booking', before.id, linkEnd(session));
    const previousStart = before.startsAt.toISOString();
    const override = short ? { override: { broken: [{ reason: 'class_full' }], reason: move.overrideReason } } : {};
    return this.changes.commit(tx, {
      before,
      change: {
        ...moved,
        clientConfirmedAt: null,
        // Counted and charged as any move (D47); seats are asked for no confirmation.
        terms: { ...termsMoved(before, moved.startsAt, move.by, tx.now), confirmBy: before.terms.confirmBy },
        overrideReason: short ? move.overrideReason : null,
        overriddenBy: short ? tx.actor.id : null,
        sequence: before.sequence + 1,
      },
      allowance: short ? 'override' : by,
      action: short ? 'booking.override' : 'booking.rescheduled',
      detail: { start: { from: before.startsAt, to: moved.startsAt }, by: move.by, ...override },
      event: (booking) => ({
        type: 'booking.rescheduled.v1',
        booking,
        previousStart,
        notify: move.notify && !before.quiet,
      }),
    });
  }

  /** The session of the same class at that time, the one with the most seats left; with one teacher by name, theirs. */
  private async sessionAt(tx: Tx, seen: Booking, move: Move, by: 'online' | 'desk'): Promise<ClassSession> {
    const found = await this.stores.sessions.list(tx, {
      from: move.start,
      to: new Date(move.start.getTime() + 1),
      serviceId: seen.appointments[0]!.serviceId,
      staffId: move.staffId,
      statuses: ['scheduled'],
      online: by === 'online',
      limit: 50,
    });
    const others = found.filter((one) => one.id !== seen.seat!.sessionId);
    const [best] = others.sort((a, b) => seatsLeft(b, by) - seatsLeft(a, by));
    if (!best || (by === 'online' && best.startsAt < (await this.earliestOnline(tx)))) throw slotUnavailable([]);
    return best;
  }

  /** A client comes to no session by moving that they could no longer book (D08). */
  private async earliestOnline(tx: Tx): Promise<Date> {
    const { minNoticeMinutes } = await this.stores.policies.load(tx);
    return new Date(tx.now.getTime() + minNoticeMinutes * 60_000);
  }

  private async refuseBusyClient(tx: Tx, booking: Booking, session: ClassSession, move: Move): Promise<void> {
    if (booking.clientId === null || move.override) return;
    const { clientTime } = this.stores;
    const id = await clientTime.visitDuring(tx, booking.clientId, session.startsAt, session.endsAt, booking.id);
    if (id === null) return;
    if (move.by === 'client') throw slotUnavailable([]);
    throw new DomainError(visitProblems.client_busy, { extensions: { existingBookingId: id } });
  }
}
