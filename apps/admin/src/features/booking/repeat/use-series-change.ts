import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { seriesApi } from '../../../shared/api/series-api.js';
import type { Booking } from '../../../shared/api/types/booking.js';
import type { SeriesCancellation, SeriesMove } from '../../../shared/api/types/series.js';
import { useBookingCache } from '../use-booking-action.js';
import { useSeries } from './use-series.js';

/** Cancels or moves several visits of a series at once, and says how many. */
export function useSeriesChange(booking: Booking, onDone: () => void) {
  const { t } = useTranslation('series');
  const { refresh } = useBookingCache();
  const { data: series } = useSeries(booking);
  const ref = { id: booking.series?.id ?? '', version: series?.version ?? 0 };
  const said = (message: string) => {
    onDone();
    notifications.show({ message, autoClose: 5000, color: 'fir', withBorder: true });
  };
  const cancel = useMutation({
    mutationFn: (body: Omit<SeriesCancellation, 'fromBookingId'>) =>
      seriesApi.cancel(ref, { ...body, fromBookingId: booking.id }),
    meta: { quiet: true },
    onSuccess: (after) => {
      const open = (of: typeof after | undefined) =>
        of?.visits.filter(({ status }) => status !== 'cancelled').length ?? 0;
      said(t('cancelled', { count: open(series) - open(after) }));
    },
    onSettled: refresh,
  });
  const move = useMutation({
    mutationFn: (body: Omit<SeriesMove, 'fromBookingId'>) =>
      seriesApi.move(ref, { ...body, fromBookingId: booking.id }),
    meta: { quiet: true },
    onSuccess: ({ occurrences }) =>
      said(t('moved', { count: occurrences.filter(({ result }) => result !== 'skipped').length })),
    onSettled: refresh,
  });
  return { cancel, move };
}
