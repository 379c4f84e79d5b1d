import type { BookingFacts } from '@stamgast/contracts';
import type { Booking } from './booking.js';

/** A booking as other modules are told of it. */
export function factsOf(booking: Booking): BookingFacts {
  const { clientId, locationId, timeZone, status, source, cancelledBy, cancelledLate, timeKnown, durationKnown } =
    booking;
  return {
    bookingId: booking.id,
    clientId,
    locationId,
    timeZone,
    status,
    start: booking.startsAt.toISOString(),
    end: booking.endsAt.toISOString(),
    appointments: booking.appointments.map((one) => ({
      appointmentId: one.id,
      serviceId: one.serviceId,
      serviceName: one.serviceName,
      staffId: one.staffId,
      staffName: one.staffName,
      start: one.startsAt.toISOString(),
      end: one.endsAt.toISOString(),
      price: one.priceAmount,
      rebookAfterDays: one.rebookAfterDays,
    })),
    price: booking.priceAmount,
    source,
    cancelledBy,
    cancelledLate,
    clientConfirmedAt: booking.clientConfirmedAt?.toISOString() ?? null,
    createdAt: booking.createdAt.toISOString(),
    timeKnown,
    durationKnown,
    version: booking.version,
    quiet: booking.quiet,
    ...togetherOf(booking),
    ...(booking.seat ? { classSessionId: booking.seat.sessionId, seats: booking.seat.seats } : {}),
    excused: booking.terms.excusedAt !== null,
    wasRequest: booking.terms.wasRequest,
    depositDue: booking.terms.deposit?.state === 'due',
    proposed: booking.terms.proposedStart !== null,
    confirmBy: booking.terms.confirmBy?.toISOString() ?? null,
    released: booking.terms.released,
  };
}

/** What was booked as one and changed at one moment is told as one: visits that repeat, and the sessions of a course. */
function togetherOf({ series, place, updatedAt }: Booking): Pick<BookingFacts, 'together'> {
  const one = series ?? place;
  return one ? { together: `${one.id}:${updatedAt.toISOString()}` } : {};
}
