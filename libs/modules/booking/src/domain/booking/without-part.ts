import type { Appointment, Booking } from './booking.js';

/** A visit without one of its parts, each of the others where it was. */
export interface VisitWithoutPart {
  readonly cancelled: Appointment;
  readonly change: Pick<Booking, 'startsAt' | 'endsAt' | 'appointments' | 'priceAmount'>;
}

/**
 * What is left of a visit when one part is cancelled (D22): nothing moves, and the buffers that stood around somebody's
 * services stand around what is left of them. Null where it has no such part.
 */
export function withoutPart(
  booking: Pick<Booking, 'appointments' | 'priceAmount'>,
  appointmentId: string,
): VisitWithoutPart | null {
  const cancelled = booking.appointments.find((one) => one.id === appointmentId);
  if (!cancelled) return null;
  const appointments = booking.appointments
    .filter((one) => one !== cancelled)
    .map((one) => withBuffersOf(one, cancelled));
  return {
    cancelled,
    change: {
      appointments,
      startsAt: new Date(Math.min(...appointments.map((one) => one.startsAt.getTime()))),
      endsAt: new Date(Math.max(...appointments.map((one) => one.endsAt.getTime()))),
      priceAmount: booking.priceAmount - cancelled.priceAmount,
    },
  };
}

function withBuffersOf(one: Appointment, cancelled: Appointment): Appointment {
  if (one.staffId !== cancelled.staffId) return one;
  const ended = one.endsAt.getTime() === cancelled.startsAt.getTime();
  const began = one.startsAt.getTime() === cancelled.endsAt.getTime();
  return {
    ...one,
    bufferBefore: began ? Math.max(one.bufferBefore, cancelled.bufferBefore) : one.bufferBefore,
    bufferAfter: ended ? Math.max(one.bufferAfter, cancelled.bufferAfter) : one.bufferAfter,
  };
}
