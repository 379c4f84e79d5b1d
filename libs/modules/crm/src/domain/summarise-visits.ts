import type { BookingStatus } from '@stamgast/contracts';
import type { ClientHistory } from './client.js';
import { measureRhythm } from './rhythm.js';

/** A booking as far as the client's history is made of it. */
export interface BookedVisit {
  readonly bookingId: string;
  readonly status: BookingStatus;
  readonly startsAt: Date;
  /** Local day of the start, `YYYY-MM-DD`. */
  readonly visitDay: string;
  readonly rebookAfterDays: number | null;
  /** What was paid for it less refunds, else its price; minor units. */
  readonly worth: number;
}

/** Statuses of a booking that is still to come or under way. */
export const openStatuses: readonly BookingStatus[] = ['requested', 'confirmed', 'arrived', 'in_progress'];

type VisitHistory = Omit<ClientHistory, 'referrals' | 'spent'>;

/** What a client's bookings, earliest first, add up to. */
export function summariseVisits(bookings: readonly BookedVisit[]): VisitHistory {
  const completed = bookings.filter((booking) => booking.status === 'completed');
  const open = bookings.filter((booking) => openStatuses.includes(booking.status));
  const days = completed.map((visit) => visit.visitDay);
  const last = completed.at(-1);
  return {
    visits: completed.length,
    visitDays: new Set(days).size,
    firstVisitDay: days[0] ?? null,
    lastVisitDay: last?.visitDay ?? null,
    lastVisitAt: last?.startsAt ?? null,
    lastBookingId: last?.bookingId ?? null,
    rebookAfterDays: last?.rebookAfterDays ?? null,
    ...measureRhythm(days),
    bookedUntil: open.at(-1)?.startsAt ?? null,
    noShows: bookings.filter((booking) => booking.status === 'no_show').length,
    visitValue: meanWorth(completed),
  };
}

function meanWorth(visits: readonly BookedVisit[]): number | null {
  if (visits.length === 0) return null;
  return Math.round(visits.reduce((sum, visit) => sum + visit.worth, 0) / visits.length);
}
