import type { BookingSource } from '@stamgast/contracts';
import { chosenName } from '../visit/choice.js';
import type { Offer } from '../visit/offer.js';
import { endOfParts, type VisitPlan } from '../visit/plan-visit.js';
import { agreed, type Agreement } from '../terms/agreement.js';
import { noTerms } from '../terms/booking-terms.js';
import type { SeriesPlace } from '../series/booking-series.js';
import type { Appointment, Booking } from './booking.js';
import { snapshotOf } from './policy-snapshot.js';

/** What is known of a new booking beside its plan. */
export interface BookingDetails {
  readonly id: string;
  /** One per planned part. */
  readonly appointmentIds: readonly string[];
  /** Of those whom the client brings, in their order; left out: nobody is named. */
  readonly guestNames?: readonly string[];
  readonly clientId: string | null;
  readonly bookedName: string | null;
  readonly currency: string;
  readonly source: BookingSource;
  readonly note: string | null;
  readonly linkHash: string | null;
  readonly overrideReason: string | null;
  readonly overriddenBy: string | null;
  readonly quiet: boolean;
  readonly now: Date;
  /** Its place among visits that repeat; left out: it stands alone. */
  readonly series?: SeriesPlace | null;
  /** What was agreed with a client who books for themselves; null: the desk books, which waits for nobody. */
  readonly agreement: Agreement | null;
}

/** A booking as it begins: names, prices and policies are taken down and do not change with the set-up (K15, D46). */
export function newBooking(offer: Offer, plan: VisitPlan, details: BookingDetails): Booking {
  const { appointmentIds, guestNames, now, agreement, ...rest } = details;
  const appointments = plan.parts.map((part, index): Appointment => {
    const { service, staffId, start, end, bufferBefore, bufferAfter, processing, resources, priceAmount } = part;
    return {
      id: appointmentIds[index]!,
      serviceId: service.id,
      serviceName: chosenName(service.name, part.choice),
      choice: part.choice,
      parallel: part.parallel,
      guest: part.guest,
      guestName: part.guest ? guestNames?.[index - 1]?.trim() || null : null,
      staffId,
      staffName: offer.performers.find((one) => one.staffId === staffId)!.name,
      rebookAfterDays: service.rebookAfterDays,
      preparation: service.preparation ?? null,
      startsAt: new Date(start),
      endsAt: new Date(end),
      bufferBefore,
      bufferAfter,
      processing,
      resources,
      priceAmount,
      taxRate: service.taxRate,
    };
  });
  const booking: Booking = {
    ...rest,
    locationId: offer.locationId,
    timeZone: offer.timeZone,
    status: 'confirmed',
    previousStatus: null,
    statusSince: now,
    clientConfirmedAt: null,
    cancelledBy: null,
    cancelledLate: false,
    cancelReason: null,
    startsAt: appointments[0]!.startsAt,
    endsAt: new Date(endOfParts(plan.parts)),
    appointments,
    priceAmount: appointments.reduce((sum, one) => sum + one.priceAmount, 0),
    timeKnown: true,
    durationKnown: true,
    policy: snapshotOf(offer.policies),
    terms: noTerms,
    sequence: 0,
    createdAt: now,
    updatedAt: now,
    version: 1,
  };
  return agreement ? { ...booking, ...agreed(booking, agreement) } : booking;
}
