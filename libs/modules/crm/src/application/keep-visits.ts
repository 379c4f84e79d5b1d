import { Injectable } from '@nestjs/common';
import type { BookingEvent, BookingFacts } from '@stamgast/contracts';
import { newId, type Subscriber } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { localDay } from '../domain/local-day.js';
import type { TimelineEntry } from '../domain/timeline-entry.js';
import { ClientRepository } from '../persistence/client.repository.js';
import { TimelineRepository } from '../persistence/timeline.repository.js';
import { VisitRepository, type VisitRecord } from '../persistence/visit.repository.js';
import { KeepHistory } from './keep-history.js';

/** Keeps the client's visits as the bookings stand; events that come late or twice change nothing. */
@Injectable()
export class KeepVisits implements Subscriber<BookingEvent['type']> {
  readonly name = 'crm.keep-visits';
  readonly types = [
    'booking.created.v1',
    'booking.updated.v1',
    'booking.rescheduled.v1',
    'booking.cancelled.v1',
    'booking.completed.v1',
    'booking.no_show.v1',
    'booking.undone.v1',
  ] as const;

  constructor(
    private readonly clients: ClientRepository,
    private readonly visits: VisitRepository,
    private readonly timeline: TimelineRepository,
    private readonly history: KeepHistory,
  ) {}

  async handle(tx: Tx, { booking }: BookingEvent): Promise<void> {
    const { clientId } = booking;
    if (!clientId || !(await this.clients.lock(tx, clientId))) return;
    if (!(await this.visits.put(tx, visitOf(booking, clientId)))) return;
    await this.timeline.put(tx, newId(), entryOf(booking, clientId));
    await this.history.execute(tx, clientId, booking.quiet);
  }
}

function visitOf(booking: BookingFacts, clientId: string): VisitRecord {
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

function entryOf(booking: BookingFacts, clientId: string): TimelineEntry {
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
