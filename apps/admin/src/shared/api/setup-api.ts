import { dataOf } from '@stamgast/api-client';
import { api, ifMatch } from './api.js';
import type { NewService, NewTimeOff, TimeOff } from './types/booking.js';
import type { Day, Uuid } from './types/shared-words.js';

const everything = { limit: 200 };

/** What a business offers, where, by whom and when. */
export const setupApi = {
  locations: () => api.GET('/v1/locations', { params: { query: everything } }).then(dataOf),
  resources: () => api.GET('/v1/resources', { params: { query: everything } }).then(dataOf),
  categories: () => api.GET('/v1/service-categories', { params: { query: everything } }).then(dataOf),
  services: () => api.GET('/v1/services', { params: { query: everything } }).then(dataOf),
  addService: (body: NewService) => api.POST('/v1/services', { body }).then(dataOf),
  staff: () => api.GET('/v1/staff', { params: { query: everything } }).then(dataOf),
  workingHours: (query: { from: Day; to: Day; locationId?: Uuid }) =>
    api.GET('/v1/staff/working-hours', { params: { query } }).then(dataOf),
  outsideTimes: (query: { from: Day; to: Day }) =>
    api.GET('/v1/staff/outside-times', { params: { query } }).then(dataOf),
  timeOff: (query: { from: Day; to: Day }) =>
    api.GET('/v1/time-off', { params: { query: { ...query, ...everything } } }).then(dataOf),
  addTimeOff: (body: NewTimeOff) => api.POST('/v1/time-off', { body }).then(dataOf),
  removeTimeOff: async ({ id, version }: Pick<TimeOff, 'id' | 'version'>) => {
    await api.DELETE('/v1/time-off/{id}', { params: { path: { id }, header: ifMatch(version) } });
  },
};
