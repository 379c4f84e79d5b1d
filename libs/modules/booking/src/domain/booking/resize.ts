import { processingIn } from '../visit/processing-time.js';
import type { Appointment, Booking } from './booking.js';

const minuteMilliseconds = 60_000;

/** The booking's times when the whole visit takes this many minutes; null where the last service would get none. */
export function resized(
  booking: Pick<Booking, 'startsAt' | 'appointments'>,
  minutes: number,
): Pick<Booking, 'endsAt' | 'appointments'> | null {
  const endsAt = new Date(booking.startsAt.getTime() + minutes * minuteMilliseconds);
  const last = booking.appointments.reduce((a, b) => (b.endsAt >= a.endsAt ? b : a));
  const others = booking.appointments.filter((one) => one !== last);
  if (endsAt <= last.startsAt || others.some((one) => one.endsAt > endsAt)) return null;
  return { endsAt, appointments: booking.appointments.map((one) => (one === last ? lasting(one, endsAt) : one)) };
}

function lasting(appointment: Appointment, endsAt: Date): Appointment {
  const { startsAt, processing } = appointment;
  const duration = minutesBetween(startsAt, appointment.endsAt);
  return {
    ...appointment,
    endsAt,
    processing: processingIn(minutesBetween(startsAt, endsAt), { duration, processing }),
  };
}

function minutesBetween(from: Date, to: Date): number {
  return Math.round((to.getTime() - from.getTime()) / minuteMilliseconds);
}
