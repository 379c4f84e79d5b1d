import { dataOf } from '@stamgast/api-client';
import { api, ifMatch } from './api.js';
import type { TimeOff } from './types/booking.js';
import type { Holidays, HolidaysChange, OpeningHours } from './types/set-up.js';
import type { Day, Uuid } from './types/shared-words.js';

const on = ({ id, version }: { readonly id: string; readonly version: number }) => ({
  params: { path: { id }, header: ifMatch(version) },
});

/** Time as it is: who is off, public holidays, opening hours. */
export const timeApi = {
  requests: () => api.GET('/v1/time-off', { params: { query: { status: 'requested', limit: 200 } } }).then(dataOf),
  ofMonth: (query: { from: Day; to: Day }) =>
    api.GET('/v1/time-off', { params: { query: { ...query, status: 'any', limit: 200 } } }).then(dataOf),
  visitsIn: (id: Uuid) => api.GET('/v1/time-off/{id}/visits', { params: { path: { id } } }).then(dataOf),
  approve: (ref: TimeOff, body: { answer?: string; override: boolean }) =>
    api.POST('/v1/time-off/{id}/approve', { ...on(ref), body }).then(dataOf),
  decline: (ref: TimeOff, body: { answer?: string }) =>
    api.POST('/v1/time-off/{id}/decline', { ...on(ref), body }).then(dataOf),
  holidays: (locationId?: Uuid) => api.GET('/v1/holidays', { params: { query: { locationId } } }).then(dataOf),
  holidaysOf: (query: { from: Day; to: Day; locationId?: Uuid }) =>
    api.GET('/v1/holidays', { params: { query } }).then(dataOf),
  replaceHolidays: ({ locationId, version }: Holidays, body: HolidaysChange) =>
    api.PUT('/v1/locations/{id}/holidays', { ...on({ id: locationId, version }), body }).then(dataOf),
  openingHours: (id: Uuid) => api.GET('/v1/locations/{id}/opening-hours', { params: { path: { id } } }).then(dataOf),
  replaceOpeningHours: (id: Uuid, { version, weekly, seasons }: OpeningHours) =>
    api.PUT('/v1/locations/{id}/opening-hours', { ...on({ id, version }), body: { weekly, seasons } }).then(dataOf),
};
