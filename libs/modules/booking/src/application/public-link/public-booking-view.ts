import type { BookingStatus } from '@stamgast/contracts';
import type { Business } from '@stamgast/identity';
import type { Locale, Money } from '@stamgast/kernel';
import type { Booking } from '../../domain/booking/booking.js';
import { clientCancelRefusal, isLate } from '../../domain/cancelling/cancel-rules.js';
import { freeUntil } from '../../domain/terms/fees.js';
import { shownStatus } from '../../domain/terms/shown-status.js';
import { publicTermsView, type PublicTermsView } from '../views/terms-view.js';
import { clientConfirmRefusal } from '../../domain/confirming/confirm-rule.js';
import { clientMoveRefusal, movableUntil } from '../../domain/moving/move-rules.js';
import type { Place } from '../../domain/visit/offer.js';

/** A client's points, shown to whoever has proved to be that client. */
export interface PointsView {
  readonly balance: number;
  readonly unit: string;
  readonly nextReward: { readonly name: string; readonly cost: number; readonly missing: number } | null;
  readonly history: readonly { readonly at: string; readonly points: number; readonly reason: string }[];
}

export interface FeedbackView {
  readonly score: number;
  readonly comment: string | null;
}

/** One booking as the holder of its link sees it: a first name, no contact data, nothing about other bookings (D38). */
export interface PublicBookingView {
  readonly id: string;
  readonly business: {
    readonly name: string;
    readonly slug: string;
    readonly locale: Locale;
    readonly timeZone: string;
    readonly brandColor: string | null;
    readonly phone: string | null;
  };
  readonly clientFirstName: string;
  readonly status: BookingStatus;
  readonly clientConfirmedAt: string | null;
  readonly start: string;
  readonly end: string;
  readonly timeZone: string;
  readonly location: { readonly name: string; readonly address: string | null; readonly directions: string | null };
  readonly appointments: readonly {
    readonly serviceId: string;
    readonly serviceName: string;
    readonly staffId: string;
    readonly staffName: string;
    readonly start: string;
    readonly end: string;
    readonly price: Money;
    /** What to do before. */
    readonly preparation: string | null;
    /** Whom it is for, where the client named somebody whom they bring. */
    readonly guestName: string | null;
  }[];
  readonly price: Money;
  /** Seats in a class; null: a visit by appointment. */
  readonly seats: number | null;
  /** The course that was booked as one, with its sessions; null: a visit that stands alone. */
  readonly course: {
    readonly name: string;
    readonly sessions: readonly { readonly start: string; readonly end: string; readonly status: BookingStatus }[];
  } | null;
  readonly canConfirm: boolean;
  readonly canCancel: boolean;
  readonly canMove: boolean;
  readonly cancelIsLate: boolean;
  readonly cancelUntil: string;
  /** Until when it can be moved online; null: not online. */
  readonly moveUntil: string | null;
  readonly policyText: string | null;
  readonly terms: PublicTermsView;
  readonly points: PointsView | null;
  readonly feedback: FeedbackView | null;
}

/** Everything around a booking that its page shows. */
export interface BookingSurroundings {
  readonly business: Pick<Business, 'name' | 'slug' | 'locale' | 'timeZone'>;
  readonly place: Place;
  readonly brandColor: string | null;
  /** The client's whole name; only its first word is shown. */
  readonly clientName: string | null;
  readonly points: PointsView | null;
  readonly feedback: FeedbackView | null;
  /** Whether the link was sent to the client, and not merely answered to whoever booked. */
  readonly trusted: boolean;
  /** Every booking of the course that this one is part of, by their start; none or left out: it stands alone. */
  readonly courseVisits?: readonly Booking[];
}

export function publicBookingView(booking: Booking, around: BookingSurroundings, now: Date): PublicBookingView {
  const { business, place, brandColor, points, feedback } = around;
  const { currency } = booking;
  const visits = around.courseVisits ?? [];
  const next = visits.find((one) => clientCancelRefusal(one, now) === null) ?? booking;
  const status = shownStatus(booking, around.trusted);
  return {
    id: booking.id,
    business: {
      name: business.name,
      slug: business.slug,
      locale: business.locale,
      timeZone: business.timeZone,
      brandColor,
      phone: place.phone,
    },
    clientFirstName: (booking.bookedName ?? around.clientName ?? '').trim().split(/\s+/)[0] ?? '',
    status,
    clientConfirmedAt: booking.clientConfirmedAt?.toISOString() ?? null,
    start: booking.startsAt.toISOString(),
    end: booking.endsAt.toISOString(),
    timeZone: booking.timeZone,
    location: { name: place.name, address: place.address, directions: place.directions },
    appointments: booking.appointments.map((one) => ({
      serviceId: one.serviceId,
      serviceName: one.serviceName,
      staffId: one.staffId,
      staffName: one.staffName,
      start: one.startsAt.toISOString(),
      end: one.endsAt.toISOString(),
      price: { amount: one.priceAmount, currency },
      preparation: one.preparation,
      guestName: one.guestName ?? null,
    })),
    price: { amount: wholePrice(booking, visits), currency },
    seats: booking.seat?.seats ?? null,
    course: booking.place ? courseOf(booking.place.courseName, visits) : null,
    canConfirm:
      status === booking.status && clientConfirmRefusal(booking, now) === null && booking.clientConfirmedAt === null,
    canCancel: clientCancelRefusal(next, now) === null,
    canMove: clientMoveRefusal(booking, now) === null,
    cancelIsLate: isLate(next, now),
    cancelUntil: freeUntil(next).toISOString(),
    moveUntil: movableUntil(booking)?.toISOString() ?? null,
    policyText: booking.policy.cancelText,
    terms: publicTermsView(booking, around.trusted, now),
    points,
    feedback,
  };
}

/** A course has one price: that of all its sessions which were not called off. */
function wholePrice(booking: Booking, visits: readonly Booking[]): number {
  const kept = visits.filter((one) => one.status !== 'cancelled');
  return (kept.length > 0 ? kept : visits.length > 0 ? visits : [booking]).reduce(
    (sum, one) => sum + one.priceAmount,
    0,
  );
}

function courseOf(name: string, visits: readonly Booking[]): PublicBookingView['course'] {
  return {
    name,
    sessions: visits.map(({ startsAt, endsAt, status }) => ({
      start: startsAt.toISOString(),
      end: endsAt.toISOString(),
      status,
    })),
  };
}
