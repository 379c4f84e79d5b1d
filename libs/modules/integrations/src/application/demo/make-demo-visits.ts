import { Injectable } from '@nestjs/common';
import { BookingFacade, type ImportedBooking } from '@stamgast/booking';
import { ClientsFacade } from '@stamgast/crm';
import { roundHalfUp } from '@stamgast/kernel';
import { LoyaltyImports } from '@stamgast/loyalty';
import { PaymentsFacade, type ImportedSale } from '@stamgast/payments';
import type { Tx } from '@stamgast/platform/database';
import type { DemoAppointment, DemoVisit } from '../../domain/demo/demo-plan.js';
import { demoComments, demoProducts, demoServices } from '../../domain/demo/demo-salon.js';
import { addDays, instantAt } from '../../domain/import/local-moment.js';
import { ExternalRefRepository, type ExternalRef } from '../../persistence/external-ref.repository.js';
import type { DemoTerms } from './demo-terms.js';
import { demoPrefix } from './make-demo-setup.js';

type Refs = ReadonlyMap<string, ExternalRef>;

interface Setting {
  readonly terms: DemoTerms;
  readonly services: Refs;
  readonly staff: Refs;
  /** Ids by key. */
  readonly clients: ReadonlyMap<string, string>;
}

/** Makes visits with what was paid, earned and said, each once, by the ways that an import takes. */
@Injectable()
export class MakeDemoVisits {
  constructor(
    private readonly refs: ExternalRefRepository,
    private readonly bookings: BookingFacade,
    private readonly payments: PaymentsFacade,
    private readonly points: LoyaltyImports,
    private readonly clients: ClientsFacade,
  ) {}

  async execute(
    tx: Tx,
    visits: readonly DemoVisit[],
    clients: ReadonlyMap<string, string>,
    terms: DemoTerms,
  ): Promise<void> {
    const services = await this.refs.all(tx, 'service');
    const staff = await this.refs.all(tx, 'staff');
    const setting: Setting = { terms, services, staff, clients };
    const rows = visits.map((visit) => bookingOf(visit, setting, tx.now));
    const booked = await this.bookings.importBookings(tx, rows, { source: 'demo' });
    const ids = new Map(booked.map((one) => [one.externalId, one.bookingId]));
    const completed = visits.filter((visit) => visit.status === 'completed');
    const sales = completed.map((visit) => saleOf(visit, ids.get(visit.key) ?? null, setting));
    await this.payments.importSales(tx, sales);
    await this.points.importPoints(tx, sales.flatMap(paidVisitOf));
    for (const visit of completed) await this.say(tx, visit, ids.get(visit.key), setting);
  }

  private async say(tx: Tx, visit: DemoVisit, bookingId: string | undefined, setting: Setting): Promise<void> {
    const clientId = setting.clients.get(visit.client);
    if (visit.score === null || !clientId || !bookingId) return;
    const comment = visit.comment === null ? null : demoComments[visit.comment]![setting.terms.locale];
    const at = new Date(endOf(visit, setting.terms).getTime() + 3 * 3_600_000);
    const said = { clientId, bookingId, score: visit.score, comment, at: at < tx.now ? at : tx.now };
    await this.clients.recordFeedback(tx, said);
  }
}

function bookingOf(visit: DemoVisit, { terms, services, staff, clients }: Setting, now: Date): ImportedBooking {
  const { day, status, late, bookedBefore } = visit;
  const createdAt = instantAt({ day: addDays(day, 0 - bookedBefore), minute: 12 * 60 }, terms.timeZone);
  return {
    externalId: visit.key,
    clientId: clients.get(visit.client) ?? null,
    locationId: null,
    status,
    cancelledBy: status === 'cancelled' ? 'client' : null,
    cancelledLate: late,
    createdAt: createdAt < now ? createdAt : now,
    appointments: visit.appointments.map((one) => ({
      serviceId: services.get(`${demoPrefix}${one.service}`)!.id,
      serviceName: services.get(`${demoPrefix}${one.service}`)!.label,
      staffId: staff.get(`${demoPrefix}${one.staff}`)!.id,
      staffName: staff.get(`${demoPrefix}${one.staff}`)!.label,
      startsAt: instantAt({ day, minute: one.minute }, terms.timeZone),
      endsAt: instantAt({ day, minute: one.minute + one.minutes }, terms.timeZone),
      priceAmount: priceOf(one, terms),
      taxRate: terms.taxRate,
    })),
  };
}

/** Paid at the desk when the visit ended, with what was bought there. */
function saleOf(
  visit: DemoVisit,
  bookingId: string | null,
  { terms, services, staff, clients }: Setting,
): ImportedSale {
  const line = (kind: 'service' | 'product', name: string, amount: number, serviceId: string | null, by: string) => ({
    kind,
    name,
    serviceId,
    staffId: staff.get(`${demoPrefix}${by}`)?.id ?? null,
    quantity: 1,
    unitPrice: amount,
    amount,
    taxRate: terms.taxRate,
    tax: roundHalfUp((amount * terms.taxRate) / (100 + terms.taxRate)),
  });
  const performed = visit.appointments.map((one) => {
    const service = services.get(`${demoPrefix}${one.service}`)!;
    return line('service', service.label, priceOf(one, terms), service.id, one.staff);
  });
  const product = visit.product === null ? null : demoProducts[visit.product]!;
  const by = visit.appointments[0]!.staff;
  const bought = product ? [line('product', product.name[terms.locale], terms.amount(product.price), null, by)] : [];
  return {
    externalId: visit.key,
    bookingId,
    clientId: clients.get(visit.client) ?? null,
    at: endOf(visit, terms),
    method: visit.method,
    lines: [...performed, ...bought],
  };
}

function paidVisitOf({ bookingId, clientId, at, lines }: ImportedSale) {
  if (!bookingId || !clientId) return [];
  const sum = (of: 'amount' | 'tax') => lines.reduce((total, line) => total + line[of], 0);
  return [{ bookingId, clientId, at, total: sum('amount'), tax: sum('tax') }];
}

function endOf(visit: DemoVisit, { timeZone }: DemoTerms): Date {
  const minute = Math.max(...visit.appointments.map((one) => one.minute + one.minutes));
  return instantAt({ day: visit.day, minute }, timeZone);
}

function priceOf({ service }: DemoAppointment, { amount }: DemoTerms): number {
  return amount(demoServices.find((one) => one.key === service)?.price ?? 0);
}
