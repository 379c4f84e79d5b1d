import { Injectable } from '@nestjs/common';
import { BusinessFacade } from '@stamgast/identity';
import { newId, Outbox } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { Booking } from '../../domain/booking/booking.js';
import { factsOf } from '../../domain/booking/booking-facts.js';
import { importedBooking, type ImportedBooking } from '../../domain/booking/imported-booking.js';
import { isOpen } from '../../domain/status/status-machine.js';
import { occupiedBy } from '../../domain/visit/occupied-time.js';
import { PoliciesRepository } from '../../persistence/policies.repository.js';
import { ImportedBookingsRepository } from '../../persistence/visits/imported-bookings.repository.js';
import { DefaultLocation } from '../setup/default-location.js';

export interface ImportedOutcome {
  readonly externalId: string;
  readonly bookingId: string;
  readonly created: boolean;
}

export interface ImportOptions {
  readonly source: 'import' | 'demo';
}

/** Takes over bookings in bulk, each once per external id. Hours, notice and overlaps do not matter: it has happened. */
@Injectable()
export class ImportBookings {
  constructor(
    private readonly imported: ImportedBookingsRepository,
    private readonly policies: PoliciesRepository,
    private readonly locations: DefaultLocation,
    private readonly businesses: BusinessFacade,
    private readonly outbox: Outbox,
  ) {}

  async execute(tx: Tx, rows: readonly ImportedBooking[], options: ImportOptions): Promise<ImportedOutcome[]> {
    if (rows.length === 0) return [];
    const known = await this.imported.known(
      tx,
      rows.map((row) => row.externalId),
    );
    const policies = await this.policies.load(tx);
    const { id: locationId, timeZone } = await this.locations.execute(tx);
    const { currency } = await this.businesses.current(tx);
    const setting = { source: options.source, locationId, timeZone, currency, policies, now: tx.now };
    const fresh = new Map<string, Booking>();
    for (const row of rows) {
      if (known.has(row.externalId) || fresh.has(row.externalId)) continue;
      const ids = { id: newId(), appointmentIds: row.appointments.map(() => newId()) };
      fresh.set(row.externalId, importedBooking(row, ids, setting));
    }
    const inserted = await this.imported.insertAll(
      tx,
      [...fresh].map(([externalId, booking]) => ({ booking, externalId, occupied: timeOf(booking, tx.now) })),
    );
    const created = [...fresh.values()].filter((booking) => inserted.has(booking.id));
    if (created.length > 0)
      await this.outbox.append(tx, { type: 'booking.imported.v1', bookings: created.map(factsOf) });
    const createdIds = new Set(created.map((booking) => booking.id));
    return rows.map(({ externalId }) => {
      const bookingId = known.get(externalId) ?? fresh.get(externalId)!.id;
      return { externalId, bookingId, created: createdIds.has(bookingId) };
    });
  }
}

/** What is still to come takes its time; two at once do so beside each other. */
function timeOf(booking: Booking, now: Date) {
  if (!isOpen(booking.status) || booking.endsAt <= now) return [];
  return occupiedBy(booking.appointments, 'add');
}
