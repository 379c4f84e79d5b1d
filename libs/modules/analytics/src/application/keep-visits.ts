import { Injectable } from '@nestjs/common';
import type { BookingEvent } from '@stamgast/contracts';
import type { Subscriber } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { visitFactOf } from '../domain/visit-fact.js';
import { FactLocks } from '../persistence/fact-locks.js';
import { VisitRepository } from '../persistence/visit.repository.js';

export const visitEvents = [
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

/** Keeps each booking as it stands; events that come late or twice change nothing. */
@Injectable()
export class KeepVisits implements Subscriber<BookingEvent['type']> {
  readonly name = 'analytics.keep-visits';
  readonly types = visitEvents;

  constructor(
    private readonly locks: FactLocks,
    private readonly visits: VisitRepository,
  ) {}

  async handle(tx: Tx, { booking }: BookingEvent): Promise<void> {
    const { bookingId, clientId } = booking;
    await this.locks.beside(tx);
    await this.locks.subjects(tx, 'booking', [bookingId]);
    const before = await this.visits.clientOf(tx, bookingId);
    await this.locks.subjects(tx, 'client', [before, clientId]);
    if ((await this.visits.putAll(tx, [visitFactOf(booking)])).length === 0) return;
    await this.visits.settleSpent(tx, [bookingId]);
    if (clientId === null) await this.visits.settleAlone(tx, bookingId);
    const clients = [...new Set([before, clientId])].filter((id) => id !== null);
    await this.visits.settleClients(tx, clients);
    if (!booking.quiet) await tx.announce('analytics', bookingId);
  }
}
