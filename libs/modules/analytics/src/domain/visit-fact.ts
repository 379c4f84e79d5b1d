import { instantToWall } from '@stamgast/availability';
import type { BookingFacts, BookingStatus } from '@stamgast/contracts';

/** A booking as the figures see it. */
export interface VisitFact {
  readonly bookingId: string;
  readonly clientId: string | null;
  readonly status: BookingStatus;
  /** Day and hour on the location's wall; an hour that an autumn night has twice is one hour. */
  readonly day: string;
  readonly hour: number;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly bookedAt: string;
  readonly cancelledLate: boolean;
  /** A no-show that the owner has excused. */
  readonly excused: boolean;
  readonly cancelledBy: 'client' | 'business' | null;
  readonly timeKnown: boolean;
  readonly version: number;
  readonly lines: readonly VisitLine[];
}

/** One service by one staff member within it. */
export interface VisitLine {
  readonly appointmentId: string;
  readonly serviceId: string;
  readonly serviceName: string;
  readonly staffId: string;
  readonly staffName: string | null;
}

export function visitFactOf(booking: BookingFacts): VisitFact {
  const { bookingId, clientId, status, cancelledLate, cancelledBy, timeKnown, version } = booking;
  const wall = instantToWall(booking.timeZone, Date.parse(booking.start));
  return {
    bookingId,
    clientId,
    status,
    day: wall.date,
    hour: Number(wall.time.slice(0, 2)),
    startsAt: booking.start,
    endsAt: booking.end,
    bookedAt: booking.createdAt,
    cancelledLate,
    excused: booking.excused ?? false,
    cancelledBy,
    timeKnown,
    version,
    lines: booking.appointments.map(({ appointmentId, serviceId, serviceName, staffId, staffName }) => ({
      appointmentId,
      serviceId,
      serviceName,
      staffId,
      staffName: staffName || null,
    })),
  };
}

/** Of several states of the same bookings the newest of each. */
export function newestOf(facts: readonly VisitFact[]): VisitFact[] {
  const newest = new Map<string, VisitFact>();
  for (const fact of facts) {
    const known = newest.get(fact.bookingId);
    if (!known || known.version < fact.version) newest.set(fact.bookingId, fact);
  }
  return [...newest.values()];
}
