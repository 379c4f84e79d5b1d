import { Injectable } from '@nestjs/common';
import { BookingFacade, type ImportedBooking } from '@stamgast/booking';
import { ClientsFacade } from '@stamgast/crm';
import { BusinessFacade } from '@stamgast/identity';
import { PaymentsFacade, type ImportedSale } from '@stamgast/payments';
import type { Tx } from '@stamgast/platform/database';
import { minorUnits } from '../../domain/import/catalogue.js';
import type { ImportFile, StoredImport } from '../../domain/import/import-state.js';
import type { Joined, PlannedSale, PlannedVisit } from '../../domain/import/joined.js';
import { instantAt } from '../../domain/import/local-moment.js';
import { assumedMinute } from '../../domain/import/plan-visits.js';
import type { ExternalRef } from '../../persistence/external-ref.repository.js';
import { ImportStores } from './import-stores.js';
import { KnownServices } from './known-services.js';
import { digitsOf } from './load-days.js';

export interface CreatedThings {
  readonly clients: number;
  readonly visits: number;
  readonly cancellations: number;
  readonly sales: number;
}

/** What turns the export's codes into our own things. */
interface Terms {
  readonly timeZone: string;
  readonly taxRate: number;
  readonly clients: ReadonlyMap<string, string>;
  readonly services: ReadonlyMap<string, ExternalRef>;
  readonly staff: ReadonlyMap<string, ExternalRef>;
  /** Minor units with tax by service code, where no receipt says what was paid. */
  readonly prices: ReadonlyMap<string, number>;
}

/** Hands joined days to the modules that keep clients, bookings and sales; each thing once per external id. */
@Injectable()
export class WriteDays {
  constructor(
    private readonly stores: ImportStores,
    private readonly services: KnownServices,
    private readonly clients: ClientsFacade,
    private readonly bookings: BookingFacade,
    private readonly payments: PaymentsFacade,
    private readonly businesses: BusinessFacade,
  ) {}

  async execute(
    tx: Tx,
    stored: StoredImport,
    files: readonly ImportFile[],
    codes: readonly string[],
    joined: Joined,
  ): Promise<CreatedThings> {
    const people = await this.clients.importClients(
      tx,
      codes.map((code) => ({ externalId: code, name: code })),
    );
    const clients = new Map(people.map((one) => [one.externalId, one.id]));
    const terms = { ...(await this.terms(tx, stored, files)), clients };
    const visits = [...joined.visits, ...joined.cancelled].map((visit) => bookingOf(visit, terms));
    const booked = await this.bookings.importBookings(tx, visits, { source: 'import' });
    const bookingIds = new Map(booked.map((one) => [one.externalId, one.bookingId]));
    const visitOf = new Map(joined.visits.map((visit) => [visit.externalId, visit]));
    const sold = await this.payments.importSales(
      tx,
      joined.sales.map((sale) => saleOf(sale, visitOf.get(sale.visit ?? '') ?? null, bookingIds, terms)),
    );
    const made = new Set(booked.filter((one) => one.created).map((one) => one.externalId));
    return {
      clients: people.filter((one) => one.created).length,
      visits: joined.visits.filter((one) => made.has(one.externalId)).length,
      cancellations: joined.cancelled.filter((one) => made.has(one.externalId)).length,
      sales: sold.size,
    };
  }

  private async terms(tx: Tx, stored: StoredImport, files: readonly ImportFile[]): Promise<Omit<Terms, 'clients'>> {
    const { timeZone, currency } = await this.businesses.current(tx);
    const taxRate = stored.taxRate ?? 0;
    const rows = await this.services.execute(tx, stored.id, files);
    const withTax = (price: number | null) =>
      minorUnits(Math.round(Math.max(0, price ?? 0) * (1 + taxRate / 100)), digitsOf(currency));
    return {
      timeZone,
      taxRate,
      services: await this.stores.refs.all(tx, 'service'),
      staff: await this.stores.refs.all(tx, 'staff'),
      prices: new Map(rows.map((row) => [row.code, withTax(row.price)])),
    };
  }
}

function bookingOf(visit: PlannedVisit, terms: Terms): ImportedBooking {
  const { timeZone, services, staff, prices, taxRate, clients } = terms;
  return {
    externalId: visit.externalId,
    clientId: visit.client === null ? null : (clients.get(visit.client) ?? null),
    locationId: null,
    status: visit.status,
    cancelledBy: visit.status === 'cancelled' ? 'client' : null,
    cancelledLate: visit.cancelledLate,
    createdAt: bookedBy(visit, timeZone),
    timeKnown: visit.timeKnown,
    durationKnown: visit.durationKnown,
    appointments: visit.appointments.map((one) => ({
      serviceId: services.get(one.service)!.id,
      serviceName: services.get(one.service)!.label || one.service,
      staffId: staff.get(one.staff)!.id,
      staffName: staff.get(one.staff)!.label,
      startsAt: instantAt({ day: visit.day, minute: one.minute }, timeZone),
      endsAt: instantAt({ day: visit.day, minute: one.minute + one.minutes }, timeZone),
      priceAmount: one.price ?? prices.get(one.service) ?? 0,
      taxRate,
    })),
  };
}

/** What was cancelled had been booked by then; of the rest nobody knows. A booking is not made after it has begun. */
function bookedBy({ day, cancelledOn }: PlannedVisit, timeZone: string): Date | undefined {
  if (cancelledOn === null) return undefined;
  return instantAt({ day: cancelledOn < day ? cancelledOn : day, minute: 0 }, timeZone);
}

/** Paid when the visit ended; at noon where nothing says. */
function saleOf(
  sale: PlannedSale,
  visit: PlannedVisit | null,
  bookingIds: ReadonlyMap<string, string>,
  { timeZone, services, staff, clients }: Terms,
): ImportedSale {
  const ends = visit?.timeKnown ? visit.appointments.map((one) => one.minute + one.minutes) : [assumedMinute];
  // A visit into the night is still paid on its own day.
  const minute = Math.min(Math.max(...ends), 24 * 60 - 1);
  return {
    externalId: sale.externalId,
    bookingId: visit ? (bookingIds.get(visit.externalId) ?? null) : null,
    clientId: sale.client === null ? null : (clients.get(sale.client) ?? null),
    at: instantAt({ day: sale.day, minute }, timeZone),
    method: 'other',
    lines: sale.lines.map(({ service, staff: person, ...line }) => ({
      ...line,
      serviceId: service === null ? null : (services.get(service)?.id ?? null),
      staffId: person === null ? null : (staff.get(person)?.id ?? null),
    })),
  };
}
