import { randomUUID } from 'node:crypto';
import type { BookingFacts, BookingStatus, IntegrationEvent, SaleLineFacts } from '@stamgast/contracts';
import { bookingFacts } from '../harness/event-samples.js';

const DAY = 86_400_000;

/** A sale with all that happened to it. */
export interface SaleStory {
  readonly saleId: string;
  readonly bookingId: string | null;
  readonly clientId: string | null;
  readonly lines: readonly SaleLineFacts[];
  readonly total: number;
  readonly tax: number;
  /** Sum paid after each payment. */
  readonly payments: readonly { readonly paid: number; readonly at: string }[];
  readonly refunds: readonly { readonly refundId: string; readonly amount: number; readonly at: string }[];
}

export interface History {
  /** The bookings as they stand in the end. */
  readonly bookings: readonly BookingFacts[];
  readonly sales: readonly SaleStory[];
  /** How it was told: in no order at all. */
  readonly events: readonly IntegrationEvent[];
}

/** Numbers from 0 to below 1 that are the same for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Half a year of a salon from `from` on, in Oslo. */
export function randomHistory(seed: number, from: string, size: number): History {
  const random = randomNumbers(seed);
  const whole = (below: number) => Math.floor(random() * below);
  const pick = <One>(list: readonly One[]): One => list[whole(list.length)]!;
  const clients = Array.from({ length: Math.ceil(size / 5) }, () => randomUUID());
  const services = ['Haircut', 'Colour', 'Beard'].map((name) => ({ id: randomUUID(), name }));
  const staff = ['Anna', 'Bo'].map((name) => ({ id: randomUUID(), name }));
  const begin = Date.parse(from);
  const events: IntegrationEvent[] = [];
  const instant = () => new Date(begin + whole(180) * DAY + whole(24 * 12) * 300_000).toISOString();
  const statuses: BookingStatus[] = [
    'completed',
    'completed',
    'completed',
    'completed',
    'completed',
    'no_show',
    'cancelled',
    'cancelled',
    'confirmed',
    'declined',
  ];

  const bookings = Array.from({ length: size }, () => {
    const start = instant();
    const appointments = Array.from({ length: 1 + whole(2) }, () => {
      const [service, person] = [pick(services), pick(staff)];
      const what = { serviceId: service.id, serviceName: service.name, staffId: person.id, staffName: person.name };
      return { ...what, appointmentId: randomUUID(), start, end: start, price: 1000 };
    });
    const cancelled = { cancelledBy: pick(['client', 'client', 'business'] as const), cancelledLate: random() < 0.5 };
    const status = pick(statuses);
    const last = bookingFacts({
      start,
      clientId: random() < 0.1 ? null : pick(clients),
      status,
      appointments,
      timeKnown: random() < 0.9,
      source: pick(['online', 'staff', 'import', 'demo'] as const),
      createdAt: new Date(Date.parse(start) - whole(60 * 24) * 3_600_000).toISOString(),
      version: 1 + whole(3),
      ...(status === 'cancelled' ? cancelled : {}),
    });
    for (let version = 1; version < last.version; version += 1) {
      const other = bookingFacts({
        ...last,
        start: instant(),
        clientId: pick(clients),
        status: pick(statuses),
        version,
      });
      events.push({ type: 'booking.updated.v1', booking: other });
    }
    events.push({ type: 'booking.updated.v1', booking: last });
    return last;
  });

  const sales = bookings
    .filter((one) => one.status === 'completed' && random() < 0.8)
    .map((booking): SaleStory => {
      const lines = booking.appointments.map((one) => lineOf('service', 10_000 + whole(90_000), one));
      if (random() < 0.4) lines.push(lineOf('product', 1000 + whole(20_000)));
      if (random() < 0.4) lines.push(lineOf('discount', -1 - whole(9000)));
      const [total, tax] = [
        lines.reduce((sum, one) => sum + one.amount, 0),
        lines.reduce((sum, one) => sum + one.tax, 0),
      ];
      const later = (days: number) => new Date(Date.parse(booking.start) + days * DAY).toISOString();
      const first = random() < 0.2 ? whole(total) : total;
      const payments = [
        { paid: first, at: later(0) },
        ...(first < total && random() < 0.7 ? [{ paid: total, at: later(9) }] : []),
      ];
      const paid = payments.at(-1)!.paid;
      const parts = random() < 0.2 ? [Math.floor(paid / 3), Math.floor(paid / 5)] : [];
      const refunds = parts
        .filter((amount) => amount > 0)
        .map((amount, index) => ({ refundId: randomUUID(), amount, at: later(3 + index) }));
      const walkIn = random() < 0.1;
      const clientId = walkIn ? null : booking.clientId;
      return {
        saleId: randomUUID(),
        bookingId: walkIn ? null : booking.bookingId,
        clientId,
        lines,
        total,
        tax,
        payments,
        refunds,
      };
    });
  events.push(...sales.flatMap(eventsOf));
  return {
    bookings,
    sales,
    events: events
      .map((event) => ({ event, place: random() }))
      .sort((a, b) => a.place - b.place)
      .map(({ event }) => event),
  };
}

function lineOf(
  kind: SaleLineFacts['kind'],
  amount: number,
  of: { serviceId: string; staffId: string; serviceName: string } | null = null,
): SaleLineFacts {
  const [serviceId, staffId, name] = [of?.serviceId ?? null, of?.staffId ?? null, of?.serviceName ?? kind];
  return { kind, name, serviceId, staffId, quantity: 1, amount, tax: Math.round(amount / 5) };
}

function eventsOf(sale: SaleStory): IntegrationEvent[] {
  const { payments, refunds, lines, ...rest } = sale;
  const { saleId, bookingId, clientId, total } = rest;
  const [first, ...more] = payments;
  return [
    { type: 'sale.recorded.v1', ...rest, lines, ...first!, quiet: true },
    ...more.map((one): IntegrationEvent => ({ type: 'sale.paid.v1', saleId, bookingId, clientId, total, ...one })),
    ...refunds.map((one): IntegrationEvent => ({ type: 'sale.refunded.v1', saleId, bookingId, clientId, ...one })),
  ];
}
