import type { Appointment, Booking } from '../booking/booking.js';
import type { Offer, OfferedService, Performer } from '../visit/offer.js';
import { endOfParts, type VisitPlan } from '../visit/plan-visit.js';
import type { WantedPart } from '../visit/segments.js';

/** The services of a booking as they were booked: a move keeps length, buffers and price, whatever the set-up says now (D34). */
export function bookedParts(
  booking: Pick<Booking, 'appointments'>,
  staffOf: (one: Appointment) => string | null,
): WantedPart[] {
  return booking.appointments.map((one) => ({
    service: bookedService(one),
    staffId: staffOf(one),
    duration: minutesBetween(one.startsAt, one.endsAt),
    parallel: one.parallel ?? false,
    guest: one.guest ?? false,
  }));
}

function bookedService(one: Appointment): OfferedService {
  const { serviceId, serviceName, bufferBefore, bufferAfter, processing, priceAmount, taxRate, rebookAfterDays } = one;
  const duration = minutesBetween(one.startsAt, one.endsAt);
  return {
    id: serviceId,
    name: serviceName,
    duration,
    bufferBefore,
    bufferAfter,
    processing,
    resourceKinds: [...new Set(one.resources.map((resource) => resource.kind))],
    priceAmount,
    taxRate,
    rebookAfterDays,
    online: true,
  };
}

function minutesBetween(from: Date, to: Date): number {
  return Math.round((to.getTime() - from.getTime()) / 60_000);
}

/** Whoever was booked may go on with it, also after they have stopped performing or being shown. */
export function withBookedStaff(offer: Offer, booking: Pick<Booking, 'appointments'>): Offer {
  return {
    ...offer,
    performers: offer.performers.map((performer) => withOwnServices(performer, booking.appointments)),
  };
}

function withOwnServices(performer: Performer, appointments: readonly Appointment[]): Performer {
  const known = new Set(performer.services.map((one) => one.serviceId));
  const own = appointments.filter((one) => one.staffId === performer.staffId && !known.has(one.serviceId));
  if (own.length === 0) return performer;
  const more = own.map((one) => ({ serviceId: one.serviceId, duration: null, priceAmount: null }));
  return { ...performer, services: [...performer.services, ...more] };
}

/** The times and people of a booking after a move. */
export function movedTo(
  offer: Offer,
  booking: Pick<Booking, 'appointments'>,
  plan: VisitPlan,
): Pick<Booking, 'startsAt' | 'endsAt' | 'appointments'> {
  const appointments = booking.appointments.map((one, index): Appointment => {
    const part = plan.parts[index]!;
    const { staffId, bufferBefore, bufferAfter, processing, resources } = part;
    const staffName = offer.performers.find((performer) => performer.staffId === staffId)!.name;
    const times = { startsAt: new Date(part.start), endsAt: new Date(part.end) };
    return { ...one, ...times, staffId, staffName, bufferBefore, bufferAfter, processing, resources };
  });
  return { startsAt: appointments[0]!.startsAt, endsAt: new Date(endOfParts(plan.parts)), appointments };
}
