import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { keys } from '../../../shared/api/query-keys.js';
import { seriesApi } from '../../../shared/api/series-api.js';
import type { Occurrence, SeriesPolicy, SeriesWish } from '../../../shared/api/types/series.js';

export interface PreviewedSeries {
  /** Undefined until there is something to look at. */
  readonly occurrences: readonly Occurrence[] | undefined;
  readonly timeZone: string | undefined;
  /** Dates that cannot be had. */
  readonly troubled: number;
  readonly isPending: boolean;
  readonly error: unknown;
}

/** How each date of a wished series stands; null: nothing is wished yet. */
export function useSeriesPreview(wish: SeriesWish | null): PreviewedSeries {
  const { data, isLoading, error } = useQuery({
    queryKey: keys.seriesPreview(wish ?? {}),
    queryFn: () => seriesApi.preview(wish as SeriesWish),
    enabled: wish !== null,
    placeholderData: keepPreviousData,
    staleTime: 5_000,
    retry: false,
  });
  const occurrences = wish ? data?.occurrences : undefined;
  return {
    occurrences,
    timeZone: data?.timeZone,
    troubled: (occurrences ?? []).filter(({ state }) => state !== 'free').length,
    isPending: wish !== null && isLoading,
    error: wish ? error : null,
  };
}

/** How many visits a policy makes of what was seen; nought: it does not let any be booked. */
export function visitsUnder(occurrences: readonly Occurrence[], policy: SeriesPolicy): number {
  const kept = occurrences.filter(({ state, nearest }) => state === 'free' || (policy === 'nearest' && nearest));
  return policy === 'all_or_nothing' && kept.length < occurrences.length ? 0 : kept.length;
}
