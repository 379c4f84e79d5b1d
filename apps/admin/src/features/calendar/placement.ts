import type { Appointment, Booking } from '../../shared/api/types/booking.js';
import type { Instant, Uuid } from '../../shared/api/types/shared-words.js';
import { minutesBetween, plusMinutes } from '../../shared/time/zoned.js';

/** Where a booking is put: a new start, perhaps with somebody else, or a new length. */
export type Placement =
  | { readonly kind: 'move'; readonly start: Instant; readonly staffId?: Uuid; readonly staffName?: string }
  | { readonly kind: 'resize'; readonly duration: number };

/** The booking as it will be once moved; every appointment keeps its distance and length. */
export function moved(booking: Booking, { start, staffId, staffName }: Placement & { kind: 'move' }): Booking {
  const by = minutesBetween(booking.start, start);
  const shift = (appointment: Appointment): Appointment => ({
    ...appointment,
    start: plusMinutes(appointment.start, by),
    end: plusMinutes(appointment.end, by),
    staffId: staffId ?? appointment.staffId,
    staffName: staffName ?? appointment.staffName,
  });
  return { ...booking, start, end: plusMinutes(booking.end, by), appointments: booking.appointments.map(shift) };
}

/** The booking as it will be with another length; the last appointment takes the difference. */
export function resized(booking: Booking, duration: number): Booking {
  const end = plusMinutes(booking.start, duration);
  const appointments = booking.appointments.map((appointment, index) =>
    index === booking.appointments.length - 1 ? { ...appointment, end } : appointment,
  );
  return { ...booking, end, appointments };
}
