import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Booking } from '../../domain/booking/booking.js';
import { freesTime } from '../../domain/status/status-machine.js';

export interface CalendarText {
  readonly businessName: string;
  readonly place: { readonly name: string; readonly address: string | null };
  /** Where the client manages the visit; null leaves it out. */
  readonly url: string | null;
}

/** The calendar UID of a booking; it never changes. */
export function calendarUid(bookingId: string): string {
  return `${bookingId}@stamgast`;
}

/**
 * A booking as an iCalendar file (RFC 5545): instants in UTC, one UID for ever, SEQUENCE counting every change of time,
 * METHOD:CANCEL once it is off (D88). Nothing private is in it.
 */
export function calendarFile(booking: Booking, { businessName, place, url }: CalendarText): string {
  const off = freesTime(booking.status);
  const calendar = ical({
    prodId: { company: 'Stamgast', product: 'Booking' },
    method: off ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  });
  calendar.createEvent({
    id: calendarUid(booking.id),
    sequence: booking.sequence,
    start: booking.startsAt,
    end: booking.endsAt,
    stamp: booking.updatedAt,
    summary: `${booking.appointments.map((one) => one.serviceName).join(', ')} – ${businessName}`,
    description: [...new Set(booking.appointments.map((one) => one.staffName))].join(', '),
    location: place.address ? `${place.name}, ${place.address}` : place.name,
    status: off ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    url,
  });
  return calendar.toString();
}
