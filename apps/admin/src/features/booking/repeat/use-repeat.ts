import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { affectedBy } from '../../../shared/api/query-keys.js';
import { seriesApi } from '../../../shared/api/series-api.js';
import type { NewBooking } from '../../../shared/api/types/booking.js';
import type { NewSeries } from '../../../shared/api/types/series.js';
import { offerUndo } from '../../../shared/undo/undo-toast.js';
import { type RepeatValues, recurrenceOf } from './repeat-values.js';
import { useSeriesPreview, visitsUnder } from './use-series-preview.js';

/** The first visit as the form has it; the rules of one visit that is forced do not hold for many. */
function firstVisit({ clientId, client, serviceId, staffId, locationId, appointments, note }: NewBooking) {
  return { clientId, client, serviceId, staffId, locationId, appointments, note };
}

/**
 * A visit that repeats, beside the form of one visit: its rule, its dates, and booking it. `first` is null while the form
 * does not say what or when.
 */
export function useRepeat(first: NewBooking | null, onBooked: () => void) {
  const { t } = useTranslation('series');
  const queryClient = useQueryClient();
  const [repeat, setRepeat] = useState<RepeatValues | null>(null);
  const recurrence = repeat && recurrenceOf(repeat);
  const wish = wishOf();
  const previewed = useSeriesPreview(wish);
  const visits = repeat && previewed.occurrences ? visitsUnder(previewed.occurrences, repeat.policy) : 0;
  const refresh = async () => {
    for (const key of affectedBy('booking')) await queryClient.invalidateQueries({ queryKey: [key] });
  };
  const book = useMutation({
    mutationFn: (body: NewSeries) => seriesApi.create(body),
    meta: { quiet: true },
    onSuccess: ({ series }) => {
      onBooked();
      void refresh();
      const count = series.visits.length;
      offerUndo(t('booked', { count }), async () => {
        const fromBookingId = series.visits[0]?.bookingId ?? '';
        await seriesApi.cancel(series, { scope: 'all', fromBookingId, notify: false });
        await refresh();
      });
    },
    onError: () => queryClient.invalidateQueries({ queryKey: ['availability'] }),
  });

  function wishOf() {
    if (!recurrence || !first?.start) return null;
    const { clientId, serviceId, staffId, locationId, appointments, start } = first;
    return { clientId, serviceId, staffId, locationId, appointments, start, recurrence };
  }

  const submit = (whole: NewBooking) => {
    if (!repeat || !recurrence || visits === 0 || !whole.start) return;
    book.mutate({ ...firstVisit(whole), start: whole.start, recurrence, policy: repeat.policy });
  };
  return { repeat, setRepeat, previewed, visits, book, submit };
}

export type Repeating = ReturnType<typeof useRepeat>;
