import { Injectable } from '@nestjs/common';
import { localDateAt, localDayRange, type Slot } from '@stamgast/availability';
import { DomainError } from '@stamgast/kernel';
import { platformProblems } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { clientMoveRefusal } from '../../domain/moving/move-rules.js';
import { findStarts } from '../../domain/visit/find-starts.js';
import { segmentsOf } from '../../domain/visit/segments.js';
import { seatsLeft } from '../../domain/classes/class-session.js';
import { ClassSessionRepository } from '../../persistence/classes/class-session.repository.js';
import type { Booking } from '../../domain/booking/booking.js';
import { visitProblems } from '../../domain/visit-problems.js';
import { PoliciesRepository } from '../../persistence/policies.repository.js';
import { BookingRepository } from '../../persistence/visits/booking.repository.js';
import { refuseUnfitRange } from '../availability/day-range.js';
import { LoadBusyTime } from '../availability/load-busy-time.js';
import { slotView, type AvailabilityView } from '../availability/slot-view.js';
import { LoadMove } from '../move-booking/load-move.js';

/** The starts to which a client can move a visit, its own time included, with anybody who performs its services. */
@Injectable()
export class FindTimesToMove {
  constructor(
    private readonly bookings: BookingRepository,
    private readonly loadMove: LoadMove,
    private readonly busyTime: LoadBusyTime,
    private readonly sessions: ClassSessionRepository,
    private readonly policies: PoliciesRepository,
  ) {}

  async execute(tx: Tx, id: string, from: string, to: string): Promise<AvailabilityView> {
    refuseUnfitRange(from, to);
    const booking = await this.bookings.byId(tx, id);
    if (!booking) throw new DomainError(platformProblems.not_found);
    const refusal = clientMoveRefusal(booking, tx.now);
    if (refusal) throw new DomainError(visitProblems[refusal]);
    if (booking.seat) return this.otherSessions(tx, booking, from, to);
    const wanted = { booking, staffId: null, booker: 'client' } as const;
    const { offer, wishes, degraded } = await this.loadMove.execute(tx, wanted, { firstDay: from, lastDay: to });
    const segments = segmentsOf(wishes.at(-1)!, offer.performers);
    let slots: Slot[] = [];
    if (segments) {
      const staffIds = [...new Set(segments.flatMap((one) => one.performers.map((performer) => performer.staffId)))];
      const range = { from: localDayRange(offer.timeZone, from).from, to: localDayRange(offer.timeZone, to).to };
      const question = { booker: 'client', staffIds, range, assignAt: null, exceptBookingId: id } as const;
      const moment = await this.busyTime.execute(tx, offer, question);
      slots = findStarts(offer, segments, moment, { firstDay: from, lastDay: to });
    }
    return { slots: slots.map(slotView), timeZone: offer.timeZone, degraded };
  }

  /** Seats go over to another session of the same class that has as many left. */
  private async otherSessions(tx: Tx, booking: Booking, from: string, to: string): Promise<AvailabilityView> {
    const { timeZone, seat } = booking;
    const { minNoticeMinutes } = await this.policies.load(tx);
    const earliest = tx.now.getTime() + minNoticeMinutes * 60_000;
    const sessions = await this.sessions.list(tx, {
      from: new Date(Math.max(localDayRange(timeZone, from).from, earliest)),
      to: new Date(localDayRange(timeZone, to).to),
      serviceId: booking.appointments[0]!.serviceId,
      statuses: ['scheduled'],
      online: true,
      limit: 500,
    });
    const open = sessions.filter((one) => one.id !== seat!.sessionId && seatsLeft(one, 'online') >= seat!.seats);
    return {
      timeZone,
      degraded: false,
      slots: open.map((one) => ({
        start: one.startsAt.toISOString(),
        end: one.endsAt.toISOString(),
        date: localDateAt(timeZone, one.startsAt.getTime()),
        staffIds: [one.staffId],
      })),
    };
  }
}
