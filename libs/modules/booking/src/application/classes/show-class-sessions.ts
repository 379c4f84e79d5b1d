import { Injectable } from '@nestjs/common';
import { localDateAt, localDayRange } from '@stamgast/availability';
import { BusinessFacade } from '@stamgast/identity';
import { DomainError } from '@stamgast/kernel';
import { decodeCursor, invalidField, pageOf, platformProblems, type Page } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { seatsLeft, type ClassSession, type SessionStatus } from '../../domain/classes/class-session.js';
import { promotionEnds } from '../../domain/classes/session-queue.js';
import { ClassSeatRepository } from '../../persistence/classes/class-seat.repository.js';
import { BookingRepository } from '../../persistence/visits/booking.repository.js';
import { refuseUnfitRange } from '../availability/day-range.js';
import { PresentBookings } from '../views/present-bookings.js';
import { ClassDoor } from './class-door.js';
import { sessionView, type OpenSessionView, type SessionDetailView, type SessionView } from './session-view.js';

export interface SessionQuery {
  /** Local days of the business, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly serviceId?: string | undefined;
  readonly staffId?: string | undefined;
  readonly locationId?: string | undefined;
  readonly seriesId?: string | undefined;
  readonly status?: readonly SessionStatus[] | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

const mostOpen = 500;

/** The ways in which sessions of classes are looked at. */
@Injectable()
export class ShowClassSessions {
  constructor(
    private readonly door: ClassDoor,
    private readonly seats: ClassSeatRepository,
    private readonly bookings: BookingRepository,
    private readonly present: PresentBookings,
    private readonly businesses: BusinessFacade,
  ) {}

  /** By their start. */
  async list(tx: Tx, query: SessionQuery): Promise<Page<SessionView>> {
    const { from, to, limit } = query;
    const { timeZone } = await this.businesses.current(tx);
    const after = decodeCursor(query.cursor, 2);
    if (after && !after.every((key) => typeof key === 'string')) throw invalidField('cursor', 'is not one of ours');
    const sessions = await this.door.sessions.list(tx, {
      from: from === undefined ? null : new Date(localDayRange(timeZone, from).from),
      to: to === undefined ? null : new Date(localDayRange(timeZone, to).to),
      serviceId: query.serviceId ?? null,
      staffId: query.staffId ?? null,
      locationId: query.locationId ?? null,
      seriesId: query.seriesId ?? null,
      statuses: query.status ?? null,
      after: after as [string, string] | null,
      limit: limit + 1,
    });
    return pageOf(sessions, limit, sessionView, (one) => [one.startsAt.toISOString(), one.id]);
  }

  /** With its attendance list, in the order in which the seats were booked. 404 where there is none. */
  async one(tx: Tx, id: string): Promise<SessionDetailView> {
    const session = await this.door.sessions.byId(tx, id);
    if (!session) throw new DomainError(platformProblems.not_found);
    return this.withAttendees(tx, session);
  }

  async withAttendees(tx: Tx, session: ClassSession): Promise<SessionDetailView> {
    const ids = await this.seats.bookingsIn(tx, session.id, null);
    const bookings = await this.bookings.byIds(tx, ids);
    const byId = new Map(bookings.map((one) => [one.id, one]));
    const attendees = await this.present.execute(
      tx,
      ids.map((id) => byId.get(id)).filter((one) => one !== undefined),
    );
    return { ...sessionView(session), attendees };
  }

  /** What visitors can book, and what is full, on some local days. 404 `booking_page_off` when the page is off. */
  async open(tx: Tx, query: { from: string; to: string; serviceId?: string | undefined }): Promise<OpenSessionView[]> {
    const { from, to, serviceId = null } = query;
    refuseUnfitRange(from, to);
    const { noticeMinutes } = await this.door.openFor(tx);
    const { timeZone } = await this.businesses.current(tx);
    const first = Math.max(localDayRange(timeZone, from).from, tx.now.getTime() + noticeMinutes * 60_000);
    const sessions = await this.door.sessions.list(tx, {
      from: new Date(first),
      to: new Date(localDayRange(timeZone, to).to),
      serviceId,
      statuses: ['scheduled'],
      online: true,
      limit: mostOpen,
    });
    const terms = await this.door.policiesOf(tx);
    return sessions.map((one) => openSessionView(one, tx.now < promotionEnds(one.startsAt, terms)));
  }
}

function openSessionView(session: ClassSession, movesUp: boolean): OpenSessionView {
  const { id, serviceId, serviceName, staffId, staffName, locationId, timeZone, startsAt, endsAt } = session;
  const left = seatsLeft(session, 'online');
  return {
    id,
    serviceId,
    serviceName,
    staffId,
    staffName,
    locationId,
    timeZone,
    start: startsAt.toISOString(),
    end: endsAt.toISOString(),
    date: localDateAt(timeZone, startsAt.getTime()),
    price: { amount: session.priceAmount, currency: session.currency },
    seatsLeft: left,
    maxSeats: Math.min(left, session.maxSeatsPerBooking),
    canWait: movesUp && left < session.maxSeatsPerBooking,
    mostWaiting: session.maxSeatsPerBooking,
  };
}
