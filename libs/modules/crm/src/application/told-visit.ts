import type { BookingFacts } from '@stamgast/contracts';
import { localDay } from '../domain/local-day.js';
import type { TimelineEntry } from '../domain/timeline-entry.js';
import type { VisitRecord } from '../persistence/visit.repository.js';

/** A booking as the client's history keeps it. */
export function visitOf(booking: BookingFacts, clientId: string): VisitRecord {
  const { appointments } = booking;
  const startsAt = new Date(booking.start);
  const wantedAgain = appointments.flatMap((one) => one.rebookAfterDays ?? []);
  return {
    bookingId: booking.bookingId,
    clientId,
    status: booking.status,
    startsAt,
    visitDay: localDay(startsAt, booking.timeZone),
    price: booking.price,
    serviceIds: [...new Set(appointments.map((one) => one.serviceId))],
    staffIds: [...new Set(appointments.map((one) => one.staffId))],
    rebookAfterDays: wantedAgain.length > 0 ? Math.min(...wantedAgain) : null,
    bookedAt: booking.source === 'import' ? null : new Date(booking.createdAt),
    bookingVersion: booking.version,
  };
}

/** Its line of the timeline. */
export function visitEntryOf(booking: BookingFacts, clientId: string): TimelineEntry {
  const { bookingId, status, start, end, timeZone, timeKnown, cancelledBy, cancelledLate, price, source } = booking;
  const appointments = booking.appointments.map(({ serviceName, staffId, start }) => ({ serviceName, staffId, start }));
  return {
    clientId,
    at: new Date(start),
    kind: 'visit',
    ref: bookingId,
    title: [...new Set(appointments.map((one) => one.serviceName))].join(', '),
    detail: {
      bookingId,
      status,
      start,
      end,
      timeZone,
      timeKnown,
      cancelledBy,
      cancelledLate,
      price,
      source,
      appointments,
    },
  };
}
