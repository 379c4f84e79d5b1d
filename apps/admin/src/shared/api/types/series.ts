import type { components } from '@stamgast/api-client';

type Schemas = components['schemas'];

export type BookingSeries = Schemas['BookingSeriesResponse'];
export type Occurrence = Schemas['OccurrenceResponse'];
export type RecurrenceUnit = Schemas['RecurrenceUnit'];
export type SeriesPolicy = Schemas['SeriesPolicy'];
export type SeriesScope = Schemas['SeriesScope'];
export type SeriesWish = Schemas['PreviewSeriesRequest'];
export type NewSeries = Schemas['CreateSeriesRequest'];
export type SeriesMove = Schemas['RescheduleSeriesRequest'];
export type SeriesCancellation = Schemas['CancelSeriesRequest'];
