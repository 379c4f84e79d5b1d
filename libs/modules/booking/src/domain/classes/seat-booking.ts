import { noTerms } from '../terms/booking-terms.js';
import type { BookingSource } from '@stamgast/contracts';
import type { Booking } from '../booking/booking.js';
import { snapshotOf } from '../booking/policy-snapshot.js';
import type { Policies } from '../policies.js';
import type { ClassSession } from './class-session.js';

/** What is known of a new booking of seats beside the session. */
export interface SeatDetails {
  readonly id: string;
  readonly appointmentId: string;
  readonly seats: number;
  readonly clientId: string | null;
  readonly bookedName: string | null;
  readonly source: BookingSource;
  readonly note: string | null;
  readonly linkHash: string | null;
  readonly quiet: boolean;
  /** Minor units of all seats; null: the session's price for each. */
  readonly priceAmount: number | null;
  readonly overrideReason: string | null;
  readonly overriddenBy: string | null;
  readonly now: Date;
}

/**
 * A booking of seats as it begins: one appointment with the session's teacher. It takes no time of that teacher, since
 * the session holds it, and no room.
 */
export function seatBooking(session: ClassSession, policies: Policies, details: SeatDetails): Booking {
  const { id, appointmentId, seats, now, priceAmount: agreed, ...rest } = details;
  const { serviceId, serviceName, staffId, staffName, rebookAfterDays, startsAt, endsAt, taxRate } = session;
  const priceAmount = agreed ?? session.priceAmount * seats;
  return {
    ...rest,
    id,
    locationId: session.locationId,
    timeZone: session.timeZone,
    status: 'confirmed',
    previousStatus: null,
    statusSince: now,
    clientConfirmedAt: null,
    cancelledBy: null,
    cancelledLate: false,
    cancelReason: null,
    startsAt,
    endsAt,
    appointments: [
      {
        id: appointmentId,
        serviceId,
        serviceName,
        staffId,
        staffName,
        rebookAfterDays,
        startsAt,
        endsAt,
        bufferBefore: 0,
        bufferAfter: 0,
        processing: [],
        resources: [],
        choice: null,
        preparation: null,
        priceAmount,
        taxRate,
      },
    ],
    priceAmount,
    currency: session.currency,
    timeKnown: true,
    durationKnown: true,
    policy: snapshotOf(policies),
    terms: noTerms,
    seat: { sessionId: session.id, seats },
    sequence: 0,
    createdAt: now,
    updatedAt: now,
    version: 1,
  };
}

/** The times and the teacher of a booking of seats that goes along with a session, or over to another one. */
export function seatedIn(
  booking: Pick<Booking, 'appointments'>,
  session: ClassSession,
  seats: number,
): Pick<Booking, 'startsAt' | 'endsAt' | 'appointments' | 'seat'> {
  const { staffId, staffName, startsAt, endsAt } = session;
  const appointments = booking.appointments.map((one) => ({ ...one, staffId, staffName, startsAt, endsAt }));
  return { startsAt, endsAt, appointments, seat: { sessionId: session.id, seats } };
}
