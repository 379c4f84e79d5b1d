import type { Booking } from './booking.js';

/**
 * What was booked, in a way that every language reads: seats of a class and the same service for several people are
 * counted, as in "3 × Yoga".
 */
export function servicesTold({ appointments, seat }: Pick<Booking, 'appointments' | 'seat'>): string[] {
  const counts = new Map<string, number>();
  for (const { serviceName } of appointments)
    counts.set(serviceName, (counts.get(serviceName) ?? 0) + (seat?.seats ?? 1));
  return [...counts].map(([name, count]) => (count > 1 ? `${count} × ${name}` : name));
}
