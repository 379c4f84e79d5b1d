import type { Booking } from '../booking/booking.js';
import { isAhead } from '../status/status-machine.js';

export const seriesScopes = ['this', 'following', 'all'] as const;
/** How much of a series a change is meant for. */
export type SeriesScope = (typeof seriesScopes)[number];

type Placed = Pick<Booking, 'id' | 'status' | 'startsAt' | 'series'>;

/**
 * The bookings that a change reaches, in their order: one, or also those behind it, or all; never what has begun, is over
 * or was cancelled (D36).
 */
export function reachedBy<One extends Placed>(
  bookings: readonly One[],
  from: Placed,
  scope: SeriesScope,
  now: Date,
): One[] {
  const place = from.series?.position ?? 0;
  return bookings.filter((one) => {
    if (!isAhead(one.status) || one.startsAt <= now) return false;
    if (scope === 'this') return one.id === from.id;
    return scope === 'all' || (one.series?.position ?? 0) >= place;
  });
}
