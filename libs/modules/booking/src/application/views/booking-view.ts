import type { BookingSource, BookingStatus } from '@stamgast/contracts';
import type { Money } from '@stamgast/kernel';
import type { OfferedResource } from '../../domain/visit/offer.js';
import type { ProcessingTime } from '../../domain/visit/processing-time.js';
import { choicesView, type AddOnView } from '../setup/services/choices-view.js';
import type { Booking } from '../../domain/booking/booking.js';
import type { SeriesPlace } from '../../domain/series/booking-series.js';
import { termsView, type BookingTermsView } from './terms-view.js';

export interface AppointmentView {
  readonly id: string;
  readonly serviceId: string;
  readonly serviceName: string;
  readonly variant: { readonly id: string; readonly name: string } | null;
  readonly addOns: readonly AddOnView[];
  readonly parallel: boolean;
  readonly guest: boolean;
  readonly guestName: string | null;
  readonly staffId: string;
  readonly staffName: string;
  readonly start: string;
  readonly end: string;
  readonly bufferBefore: number;
  readonly bufferAfter: number;
  readonly processing: readonly ProcessingTime[];
  readonly resources: readonly OfferedResource[];
  readonly price: Money;
}

/** A booking as the team sees it. */
export interface BookingView {
  readonly id: string;
  readonly clientId: string | null;
  readonly clientName: string | null;
  readonly locationId: string;
  readonly status: BookingStatus;
  readonly clientConfirmedAt: string | null;
  readonly cancelledBy: 'client' | 'business' | null;
  readonly cancelledLate: boolean;
  readonly cancelReason: string | null;
  readonly start: string;
  readonly end: string;
  readonly timeZone: string;
  readonly appointments: AppointmentView[];
  readonly price: Money;
  readonly source: BookingSource;
  readonly note: string | null;
  readonly timeKnown: boolean;
  readonly durationKnown: boolean;
  /** Where it is seats in a class. */
  readonly classSessionId: string | null;
  readonly seats: number | null;
  /** The course that the seats are part of. */
  readonly course: { readonly placeId: string; readonly courseId: string; readonly name: string } | null;
  /** Its place among visits that were booked together because they repeat. */
  readonly series: SeriesPlace | null;
  readonly paid: boolean;
  readonly terms: BookingTermsView;
  readonly createdAt: string;
  readonly version: number;
}

export function bookingView(booking: Booking, clientName: string | null, paid: boolean, now: Date): BookingView {
  const { id, clientId, locationId, status, cancelledBy, cancelledLate, cancelReason, timeZone, source, note } =
    booking;
  const { timeKnown, durationKnown, version, currency } = booking;
  return {
    id,
    clientId,
    clientName,
    locationId,
    status,
    clientConfirmedAt: booking.clientConfirmedAt?.toISOString() ?? null,
    cancelledBy,
    cancelledLate,
    cancelReason,
    start: booking.startsAt.toISOString(),
    end: booking.endsAt.toISOString(),
    timeZone,
    appointments: booking.appointments.map((one) => ({
      id: one.id,
      serviceId: one.serviceId,
      serviceName: one.serviceName,
      variant: one.choice?.variant ? { id: one.choice.variant.id, name: one.choice.variant.name } : null,
      addOns: choicesView({ variants: [], addOns: one.choice?.addOns ?? [] }, currency).addOns,
      parallel: one.parallel ?? false,
      guest: one.guest ?? false,
      guestName: one.guestName ?? null,
      staffId: one.staffId,
      staffName: one.staffName,
      start: one.startsAt.toISOString(),
      end: one.endsAt.toISOString(),
      bufferBefore: one.bufferBefore,
      bufferAfter: one.bufferAfter,
      processing: one.processing,
      resources: one.resources,
      price: { amount: one.priceAmount, currency },
    })),
    price: { amount: booking.priceAmount, currency },
    source,
    note,
    timeKnown,
    durationKnown,
    classSessionId: booking.seat?.sessionId ?? null,
    seats: booking.seat?.seats ?? null,
    course: booking.place
      ? { placeId: booking.place.id, courseId: booking.place.courseId, name: booking.place.courseName }
      : null,
    series: booking.series ?? null,
    paid,
    terms: termsView(booking, now),
    createdAt: booking.createdAt.toISOString(),
    version,
  };
}
