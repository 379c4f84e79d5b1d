import type { components, operations } from '@stamgast/api-client';

type Schemas = components['schemas'];

export type ClassSession = Schemas['ClassSessionResponse'];
export type ClassSessionDetail = Schemas['ClassSessionDetailResponse'];
export type NewClassSeries = Schemas['CreateClassSeriesRequest'];
export type ClassOccurrence = Schemas['ClassOccurrenceResponse'];
export type ClassSessionQuery = NonNullable<operations['listClassSessions']['parameters']['query']>;
