import { Injectable } from '@nestjs/common';
import { CredentialDirectory, databaseProblems } from '@stamgast/platform';
import { DomainError } from '@stamgast/kernel';
import type { Tx } from '@stamgast/platform/database';
import type { Booking } from '../../domain/booking/booking.js';
import { linkEnd } from '../../domain/booking/link-end.js';
import { termsMoved } from '../../domain/terms/terms-after.js';
import type { ZoneMove, ZonePlan } from '../../domain/zone/plan-zone-change.js';
import { ClassSeatRepository } from '../../persistence/classes/class-seat.repository.js';
import { ClassSessionRepository } from '../../persistence/classes/class-session.repository.js';
import { BookingRepository } from '../../persistence/visits/booking.repository.js';
import { ZoneChangeRepository } from '../../persistence/zone/zone-change.repository.js';
import { BookingChanges } from '../changes/booking-changes.js';
import { SessionChanges } from '../classes/session-changes.js';

const minute = 60_000;

/** Where visits and sessions lie that are carried over to another clock. */
@Injectable()
export class CarriedStores {
  constructor(
    readonly ahead: ZoneChangeRepository,
    readonly bookings: BookingRepository,
    readonly sessions: ClassSessionRepository,
    readonly seats: ClassSeatRepository,
  ) {}
}

/** Carries what stands ahead over to another clock; everybody's time, the sessions and the bookings are held. */
@Injectable()
export class CarryOver {
  constructor(
    private readonly stores: CarriedStores,
    private readonly bookingChanges: BookingChanges,
    private readonly sessionChanges: SessionChanges,
    private readonly credentials: CredentialDirectory,
  ) {}

  async execute(tx: Tx, { moves }: ZonePlan, timeZone: string): Promise<void> {
    await this.shiftTaken(tx, moves);
    for (const move of moves) {
      if (move.thing.kind === 'booking') await this.booking(tx, move.thing.id, move, timeZone);
      if (move.thing.kind === 'class_session') await this.session(tx, move, timeZone);
    }
    const timeOff = moves.filter((one) => one.thing.kind === 'time_off');
    await this.stores.ahead.shiftTimeOff(
      tx,
      timeOff.map((one) => ({ id: one.thing.id, minutes: shiftOf(one) / minute })),
    );
    for (const { thing } of timeOff) await tx.announce('time_off', thing.id);
  }

  /** All of it is given back before any is taken again: one may come to where another was. */
  private async shiftTaken(tx: Tx, moves: readonly ZoneMove[]): Promise<void> {
    const shifts = new Map(moves.filter((one) => shiftOf(one) !== 0).map((one) => [one.thing.id, shiftOf(one)]));
    if (shifts.size === 0) return;
    const given = await this.stores.ahead.release(tx, [...shifts.keys()]);
    const shifted = given.map(({ of, row }) => ({ row, minutes: shifts.get(of)! / minute }));
    if (!(await this.stores.ahead.retake(tx, shifted))) throw new DomainError(databaseProblems.busy, { retryAfter: 1 });
  }

  private async booking(tx: Tx, id: string, move: ZoneMove, timeZone: string): Promise<void> {
    const before = await this.bookingChanges.begin(tx, id, null);
    const shift = shiftOf(move);
    const moved = shift === 0 ? {} : shifted(before, shift, tx.now);
    if (moved.appointments) {
      await this.stores.bookings.moveAppointments(tx, moved.appointments);
      await this.credentials.extend(tx, 'manage-booking', id, linkEnd({ ...before, ...moved }));
    }
    const tell = move.shownChanges && !before.quiet;
    const zone = { timeZone: { from: before.timeZone, to: timeZone } };
    const start = shift === 0 ? {} : { start: { from: before.startsAt, to: moved.startsAt } };
    const previousStart = before.startsAt.toISOString();
    const sequence = before.sequence + (shift !== 0 || move.shownChanges ? 1 : 0);
    await this.bookingChanges.commit(tx, {
      before,
      change: { ...moved, timeZone, sequence },
      action: 'booking.zone_changed',
      detail: { ...zone, ...start },
      event: (booking) =>
        shift === 0
          ? { type: 'booking.updated.v1', booking, tell }
          : { type: 'booking.rescheduled.v1', booking, previousStart, notify: tell },
    });
  }

  private async session(tx: Tx, move: ZoneMove, timeZone: string): Promise<void> {
    const { id } = move.thing;
    const before = await this.sessionChanges.begin(tx, id, null);
    const later = (at: Date) => new Date(at.getTime() + shiftOf(move));
    await this.sessionChanges.commit(tx, {
      before,
      change: {
        startsAt: later(before.startsAt),
        endsAt: later(before.endsAt),
        decideAt: before.decideAt && later(before.decideAt),
      },
      event: 'class_session.changed.v1',
      detail: { timeZone: { from: before.timeZone, to: timeZone } },
    });
    for (const bookingId of await this.stores.seats.bookingsIn(tx, id, ['requested', 'confirmed', 'arrived']))
      await this.booking(tx, bookingId, move, timeZone);
  }
}

function shiftOf({ thing, start }: ZoneMove): number {
  return start - thing.start;
}

/** The visit some while later or earlier; the client's word that they come holds, since their clock shows the same. */
function shifted(booking: Booking, shift: number, now: Date): Partial<Booking> {
  const later = (at: Date) => new Date(at.getTime() + shift);
  const startsAt = later(booking.startsAt);
  const terms = termsMoved(booking, startsAt, 'business', now);
  return {
    startsAt,
    endsAt: later(booking.endsAt),
    appointments: booking.appointments.map((one) => ({
      ...one,
      startsAt: later(one.startsAt),
      endsAt: later(one.endsAt),
    })),
    terms: { ...terms, proposedStart: terms.proposedStart && later(terms.proposedStart) },
  };
}
