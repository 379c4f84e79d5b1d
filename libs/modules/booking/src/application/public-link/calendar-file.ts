import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Booking } from '../../domain/booking/booking.js';
import { servicesTold } from '../../domain/booking/services-told.js';
import { calendarStatus } from '../../domain/booking/calendar-status.js';

export interface CalendarText {
  readonly businessName: string;
  readonly place: { readonly name: string; readonly address: string | null };
  /** Where the client manages the visit; null leaves it out. */
  readonly url: string | null;
  /** The address that messages about visits come from: an entry has one organiser, however it reached its calendar. */
  readonly organizer: string;
}

/** The calendar UID of a booking; it never changes. */
export function calendarUid(bookingId: string): string {
  return `${bookingId}@stamgast`;
}

/**
 * A booking, or those that were booked as one, as an iCalendar file (RFC 5545): instants in UTC, one UID for ever, SEQUENCE counting every change of time,
 * METHOD:CANCEL once it is off (D88). Nothing private is in it.
 */
export function calendarFile(
  bookings: readonly Booking[],
  { businessName, place, url, organizer }: CalendarText,
): string {
  const off = bookings.every((one) => calendarStatus(one.status) === 'CANCELLED');
  const calendar = ical({
    prodId: { company: 'Stamgast', product: 'Booking' },
    method: off ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  });
  for (const booking of bookings)
    calendar.createEvent({
      id: calendarUid(booking.id),
      sequence: booking.sequence,
      start: booking.startsAt,
      end: booking.endsAt,
      stamp: booking.updatedAt,
      summary: `${servicesTold(booking).join(', ')} – ${businessName}`,
      description: [...new Set(booking.appointments.map((one) => one.staffName))].join(', '),
      location: place.address ? `${place.name}, ${place.address}` : place.name,
      status: ICalEventStatus[calendarStatus(booking.status)],
      organizer: { name: businessName, email: organizer },
      url,
    });
  return calendar.toString();
}
