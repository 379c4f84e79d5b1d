import type { Booking } from '../booking/booking.js';
import { noTerms, type BookingTerms, type Deposit } from './booking-terms.js';
import { depositAmount, owesDeposit, type ClientStanding, type ServiceDeposit } from './deposits.js';
import type { Approval, VisitTerms } from './visit-terms.js';

/** What one service says beyond the business's terms; null: nothing. */
export interface ServiceTerms {
  readonly approval: Approval | null;
  readonly deposit: ServiceDeposit | null;
}

/** What is known when a client books for themselves. */
export interface Agreement {
  readonly terms: VisitTerms;
  readonly client: ClientStanding;
  readonly services: ReadonlyMap<string, ServiceTerms>;
}

type Entering = Pick<Booking, 'status' | 'startsAt' | 'priceAmount' | 'appointments' | 'createdAt'>;

const hourMilliseconds = 3_600_000;
const strictness: readonly Approval[] = ['none', 'new_clients', 'all'];

/** Whose requests wait, for a visit of these services: the strictest of what they say. */
export function approvalFor(terms: VisitTerms, services: readonly (ServiceTerms | undefined)[]): Approval {
  const wanted = services.map((one) => strictness.indexOf(one?.approval ?? terms.approval));
  return strictness[Math.max(0, ...wanted)]!;
}

/** By when the client is to confirm; whoever books, or moves, later than that has said so by it (D51). */
export function confirmByOf(hours: number | null, start: Date, now: Date): Date | null {
  if (hours === null) return null;
  const by = new Date(start.getTime() - hours * hourMilliseconds);
  return by > now ? by : null;
}

/** When a request without an answer ends: after so many hours, and no later than its start (D31). */
export function requestEnd(hours: number, start: Date, now: Date): Date {
  return new Date(Math.min(now.getTime() + hours * hourMilliseconds, start.getTime()));
}

/** How a client's booking begins: as a request or confirmed, with or without something to pay ahead. */
export function agreed(booking: Entering, { terms, client, services }: Agreement): Pick<Booking, 'status' | 'terms'> {
  const now = booking.createdAt;
  const approval = approvalFor(
    terms,
    booking.appointments.map((one) => services.get(one.serviceId)),
  );
  const waits = approval === 'all' || (approval === 'new_clients' && client.isNew);
  const start = booking.startsAt;
  const entered: BookingTerms = {
    ...noTerms,
    wasRequest: waits,
    holds: !waits || terms.requestsHold,
    requestExpiresAt: waits ? requestEnd(terms.answerHours, start, now) : null,
    confirmBy: confirmByOf(terms.confirmByHours, start, now),
    deposit: depositOf(booking, { terms, client, services }, waits ? null : now),
  };
  return { status: waits ? 'requested' : 'confirmed', terms: entered };
}

/** When an unpaid deposit gives the time back, counted from when it is asked for; never after the start. */
export function depositDue(minutes: number | null, start: Date, from: Date): Date | null {
  return minutes === null ? null : new Date(Math.min(from.getTime() + minutes * 60_000, start.getTime()));
}

function depositOf(booking: Entering, { terms, client, services }: Agreement, from: Date | null): Deposit | null {
  if (!owesDeposit(terms, client)) return null;
  const priced = booking.appointments.map((one) => ({
    price: one.priceAmount,
    deposit: services.get(one.serviceId)?.deposit ?? null,
  }));
  const amount = depositAmount(terms, priced);
  if (amount === 0) return null;
  return {
    amount,
    state: 'due',
    asked: terms.depositFor === 'all' ? 'everybody' : 'this_client',
    dueAt: from && depositDue(terms.depositDueMinutes, booking.startsAt, from),
    paidAt: null,
    method: null,
    keptAmount: 0,
    returnedAmount: 0,
    returnAs: null,
  };
}
