import { dataOf, type components } from '@stamgast/api-client';
import { api } from './api.js';

type Schemas = components['schemas'];

export type TimeZoneChange = Schemas['TimeZoneChangeResponse'];
export type ZoneConflict = Schemas['ZoneConflictResponse'];
export type ZoneKeep = Schemas['ZoneKeep'];

export interface WantedZone {
  readonly timeZone: string;
  /** Absent: the business and every place that has its zone. */
  readonly locationId?: string;
  readonly keep: ZoneKeep;
}

/** The clock of the business and of its places. */
export const zoneApi = {
  status: () => api.GET('/v1/system-status').then(dataOf),
  preview: (query: WantedZone) => api.GET('/v1/time-zone/preview', { params: { query } }).then(dataOf),
  change: (body: WantedZone & { leaveConflicts: boolean }) => api.POST('/v1/time-zone', { body }).then(dataOf),
};
