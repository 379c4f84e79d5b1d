import type { PlannedAppointment, PlannedLine, PlannedStatus, PlannedVisit } from './joined.js';
import type { BookingRow, CancellationRow, NoShowRow } from './rows.js';

/** Minutes that a service is taken to last where nobody wrote it down. */
export const assumedMinutes = 30;
/** Where a day's hour is not known, its visits stand at noon. */
export const assumedMinute = 12 * 60;

type Booked = Pick<BookingRow, 'staff' | 'service'> & Partial<Pick<BookingRow, 'minute' | 'duration'>>;

export interface VisitToPlan {
  readonly externalId: string;
  readonly client: string | null;
  readonly day: string;
  readonly status: PlannedStatus;
  readonly cancelledLate?: boolean;
  readonly cancelledOn?: string | null;
  readonly rows: readonly Booked[];
  /** Lines that the visit's services may have been sold in. */
  readonly sold?: readonly PlannedLine[];
}

/** One visit of all its rows, by their time of day; what has no time of its own follows what has. */
export function planVisit({
  rows,
  sold = [],
  cancelledLate = false,
  cancelledOn = null,
  ...visit
}: VisitToPlan): PlannedVisit {
  const left = [...sold];
  const timed = rows.filter((row) => typeof row.minute === 'number').sort((a, b) => minuteOf(a) - minuteOf(b));
  const untimed = rows.filter((row) => typeof row.minute !== 'number');
  const appointments: PlannedAppointment[] = [];
  let next = assumedMinute;
  for (const row of [...timed, ...untimed]) {
    const minute = typeof row.minute === 'number' ? row.minute : next;
    const minutes = row.duration ?? assumedMinutes;
    next = minute + minutes;
    const { service, staff } = row;
    appointments.push({ service, staff, minute, minutes, price: takePrice(left, row) });
  }
  return {
    ...visit,
    cancelledLate,
    cancelledOn,
    appointments,
    timeKnown: timed.length > 0,
    durationKnown: rows.every((row) => typeof row.duration === 'number'),
  };
}

const minuteOf = (row: Booked) => row.minute ?? assumedMinute;

/** What a booked service was sold for, by the person who did it before anybody else; each line counts once. */
function takePrice(lines: PlannedLine[], { service, staff }: Booked): number | null {
  const sameService = lines.filter((line) => line.kind === 'service' && line.service === service);
  const line = sameService.find((one) => one.staff === staff) ?? sameService[0];
  if (!line) return null;
  lines.splice(lines.indexOf(line), 1);
  return line.amount;
}

/** Whether two rows tell of the same service by the same person. */
export function sameEngagement(a: Booked, b: Booked): boolean {
  return a.service === b.service && a.staff === b.staff;
}

/** A cancelled service takes its time of day from the booking row that it matches, if there is one. */
export function withTimes(
  cancellations: readonly (CancellationRow | NoShowRow)[],
  bookings: readonly BookingRow[],
): Booked[] {
  const services = cancellations.filter(
    (row, index) => cancellations.findIndex((one) => sameEngagement(one, row)) === index,
  );
  return services.map(({ staff, service, ...row }) => {
    const match = bookings.find((booking) => sameEngagement(booking, { staff, service, ...row }));
    return { staff, service, minute: match?.minute ?? null, duration: match?.duration ?? null };
  });
}
