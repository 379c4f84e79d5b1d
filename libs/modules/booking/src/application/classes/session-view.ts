import type { Money } from '@stamgast/kernel';
import { seatsLeft, type ClassSession, type SessionStatus } from '../../domain/classes/class-session.js';
import type { OfferedResource } from '../../domain/visit/offer.js';
import type { BookingView } from '../views/booking-view.js';

/** A session as the team sees it. */
export interface SessionView {
  readonly id: string;
  readonly serviceId: string;
  readonly serviceName: string;
  readonly staffId: string;
  readonly staffName: string;
  readonly locationId: string;
  readonly timeZone: string;
  readonly start: string;
  readonly end: string;
  readonly bufferBefore: number;
  readonly bufferAfter: number;
  readonly resources: readonly OfferedResource[];
  readonly price: Money;
  readonly capacity: number;
  readonly onlineCapacity: number;
  readonly minimumSeats: number;
  readonly decideAt: string | null;
  readonly maxSeatsPerBooking: number;
  readonly seatsTaken: number;
  readonly seatsLeft: number;
  readonly seatsLeftOnline: number;
  readonly status: SessionStatus;
  readonly cancelledBecause: 'business' | 'below_minimum' | null;
  readonly cancelReason: string | null;
  readonly seriesId: string | null;
  readonly courseId: string | null;
  readonly note: string | null;
  readonly version: number;
}

/** The same with its attendance list. */
export interface SessionDetailView extends SessionView {
  readonly attendees: readonly BookingView[];
}

export function sessionView(session: ClassSession): SessionView {
  const { id, serviceId, serviceName, staffId, staffName, locationId, timeZone, bufferBefore, bufferAfter } = session;
  const { resources, capacity, onlineCapacity, minimumSeats, maxSeatsPerBooking, seatsTaken, status } = session;
  const { cancelledBecause, cancelReason, seriesId, courseId, note, version } = session;
  return {
    id,
    serviceId,
    serviceName,
    staffId,
    staffName,
    locationId,
    timeZone,
    start: session.startsAt.toISOString(),
    end: session.endsAt.toISOString(),
    bufferBefore,
    bufferAfter,
    resources,
    price: { amount: session.priceAmount, currency: session.currency },
    capacity,
    onlineCapacity,
    minimumSeats,
    decideAt: session.decideAt?.toISOString() ?? null,
    maxSeatsPerBooking,
    seatsTaken,
    seatsLeft: seatsLeft(session, 'desk'),
    seatsLeftOnline: seatsLeft(session, 'online'),
    status,
    cancelledBecause,
    cancelReason,
    seriesId,
    courseId,
    note,
    version,
  };
}

/** A session as strangers see it: how many seats are left online, and nothing of who comes. */
export interface OpenSessionView {
  readonly id: string;
  readonly serviceId: string;
  readonly serviceName: string;
  readonly staffId: string;
  readonly staffName: string;
  readonly locationId: string;
  readonly timeZone: string;
  readonly start: string;
  readonly end: string;
  readonly date: string;
  readonly price: Money;
  readonly seatsLeft: number;
  readonly maxSeats: number;
  /** Whether one can wait for more seats than are left. */
  readonly canWait: boolean;
  /** Seats that one can wait for. */
  readonly mostWaiting: number;
}
