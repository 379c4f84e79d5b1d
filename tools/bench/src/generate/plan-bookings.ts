import type { DataSize } from './data-size.js';
import { seededRandom } from './seeded-random.js';
import { dayNumber, slotsPerDay, slotStart } from './working-day.js';

export const plannedStatuses = ['completed', 'cancelled', 'no_show', 'confirmed'] as const;
type PlannedStatus = (typeof plannedStatuses)[number];

/** Bookings of one business as columns; the n-th booking is the n-th of every column. Times are minutes since 1970. */
export interface BookingPlan {
  readonly staff: Int32Array;
  readonly clients: Int32Array;
  readonly services: Int32Array;
  readonly starts: Int32Array;
  /** Places in `plannedStatuses`. */
  readonly statuses: Int32Array;
}

/** Of sixteen half hours eight are taken, one of each pair. */
const perDay = slotsPerDay / 2;

/** Deals bookings out day by day, oldest first, so that nobody has two at a time. */
export function planBookings(size: DataSize, business: number): BookingPlan {
  const { bookings, staff } = size;
  const plan = {
    staff: new Int32Array(bookings),
    clients: new Int32Array(bookings),
    services: new Int32Array(bookings),
    starts: new Int32Array(bookings),
    statuses: new Int32Array(bookings),
  };
  const today = dayNumber(size.today);
  const first = today + size.daysAhead - Math.ceil(bookings / (staff * perDay));
  const random = seededRandom(size.seed, business);
  for (let n = 0; n < bookings; n++) {
    const round = Math.floor(n / staff);
    const day = first + Math.floor(round / perDay);
    plan.staff[n] = n % staff;
    plan.starts[n] = slotStart(day, (round % perDay) * 2 + Math.floor(random() * 2));
    plan.clients[n] = Math.floor(random() * size.clients);
    plan.services[n] = Math.floor(random() * size.services);
    plan.statuses[n] = plannedStatuses.indexOf(day < today ? endedStatus(random()) : 'confirmed');
  }
  return plan;
}

/** 8 in 100 are cancelled and 5 are missed. */
function endedStatus(chance: number): PlannedStatus {
  if (chance < 0.08) return 'cancelled';
  return chance < 0.13 ? 'no_show' : 'completed';
}
