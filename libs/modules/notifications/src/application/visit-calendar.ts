import ical, { ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { BookingLetter } from '@stamgast/booking';
import type { MessageContent, MessageKind } from '../domain/message.js';

/**
 * The visit as an iTIP message (RFC 5546): the same UID for all of a booking's life, a higher SEQUENCE with each change of
 * its time, CANCEL when it is cancelled. Null for messages that are not about when the visit is (D88).
 */
export function visitCalendar(
  kind: MessageKind,
  letter: BookingLetter,
  businessName: string,
  from: string,
  to: string,
  now: Date,
): MessageContent['calendar'] {
  if (kind !== 'confirmation' && kind !== 'changed' && kind !== 'cancelled') return null;
  const method = kind === 'cancelled' ? 'CANCEL' : 'REQUEST';
  const calendar = ical({ method: ICalCalendarMethod[method], prodId: '//Stamgast//Booking//EN' });
  for (const visit of letter.together.length > 0 ? letter.together : [letter]) {
    const event = calendar.createEvent({
      id: visit.calendarUid,
      sequence: visit.sequence,
      stamp: now,
      start: visit.startsAt,
      end: visit.endsAt,
      summary: `${letter.services.join(' + ')}, ${businessName}`,
      location: [letter.location.name, letter.location.address].filter(Boolean).join(', '),
      description: [...new Set(letter.staff)].join(', '),
      status: statusOf(method, letter),
      organizer: { name: businessName, email: from },
    });
    event.createAttendee({ email: to, status: ICalAttendeeStatus.ACCEPTED });
  }
  return { method, content: calendar.toString() };
}

function statusOf(method: 'REQUEST' | 'CANCEL', { status }: BookingLetter): ICalEventStatus {
  if (method === 'CANCEL') return ICalEventStatus.CANCELLED;
  return status === 'requested' ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED;
}
