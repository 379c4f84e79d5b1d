import { useQuery } from '@tanstack/react-query';
import { keys } from '../../../shared/api/query-keys.js';
import { seriesApi } from '../../../shared/api/series-api.js';
import type { Booking } from '../../../shared/api/types/booking.js';
import type { BookingSeries, SeriesScope } from '../../../shared/api/types/series.js';

/** The series that a booking is part of. */
export function useSeries({ series }: Pick<Booking, 'series'>) {
  const id = series?.id ?? '';
  return useQuery({ queryKey: keys.series(id), queryFn: () => seriesApi.one(id), enabled: id !== '' });
}

/** How many visits each scope reaches: those that are booked and have not begun. */
export function reachOf(
  series: BookingSeries,
  booking: Pick<Booking, 'series'>,
  now: number,
): Record<SeriesScope, number> {
  const ahead = series.visits.filter(
    ({ status, start }) => (status === 'requested' || status === 'confirmed') && Date.parse(start) > now,
  );
  const position = booking.series?.position ?? 0;
  return { this: 1, following: ahead.filter((visit) => visit.position >= position).length, all: ahead.length };
}
