import { Injectable } from '@nestjs/common';
import type { BookingEvent } from '@stamgast/contracts';
import { newId, type Subscriber } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { ClientRepository } from '../persistence/client.repository.js';
import { TimelineRepository } from '../persistence/timeline.repository.js';
import { VisitRepository } from '../persistence/visit.repository.js';
import { KeepHistory } from './keep-history.js';
import { visitEntryOf, visitOf } from './told-visit.js';

/** Keeps the client's visits as the bookings stand; events that come late or twice change nothing. */
@Injectable()
export class KeepVisits implements Subscriber<BookingEvent['type']> {
  readonly name = 'crm.keep-visits';
  readonly types = [
    'booking.created.v1',
    'booking.updated.v1',
    'booking.rescheduled.v1',
    'booking.cancelled.v1',
    'booking.confirmed.v1',
    'booking.declined.v1',
    'booking.expired.v1',
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
    await this.timeline.put(tx, newId(), visitEntryOf(booking, clientId));
    await this.history.execute(tx, clientId, booking.quiet);
  }
}
