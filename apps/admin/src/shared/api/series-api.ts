import { dataOf } from '@stamgast/api-client';
import { api, ifMatch } from './api.js';
import type { BookingSeries, NewSeries, SeriesCancellation, SeriesMove, SeriesWish } from './types/series.js';
import type { Uuid } from './types/shared-words.js';

type Ref = Pick<BookingSeries, 'id' | 'version'>;

const on = ({ id, version }: Ref) => ({ params: { path: { id }, header: ifMatch(version) } });

/** Visits that repeat: looked at, booked, and changed together. */
export const seriesApi = {
  preview: (body: SeriesWish) => api.POST('/v1/booking-series/preview', { body }).then(dataOf),
  create: (body: NewSeries) => api.POST('/v1/booking-series', { body }).then(dataOf),
  one: (id: Uuid) => api.GET('/v1/booking-series/{id}', { params: { path: { id } } }).then(dataOf),
  cancel: (ref: Ref, body: SeriesCancellation) =>
    api.POST('/v1/booking-series/{id}/cancel', { ...on(ref), body }).then(dataOf),
  move: (ref: Ref, body: SeriesMove) =>
    api.POST('/v1/booking-series/{id}/reschedule', { ...on(ref), body }).then(dataOf),
};
