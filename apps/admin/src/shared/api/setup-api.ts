import { call } from './http.js';
import type { Location, Service, ServiceCategory, Staff, TimeOff, WorkingDay } from './types/booking.js';
import type { Day, Instant, Page, Uuid } from './types/shared-words.js';

const everything = { limit: 200 };

/** What a business offers, where, by whom and when. */
export const setupApi = {
  locations: () => call<Page<Location>>('GET', '/v1/locations', { params: { query: everything } }),
  categories: () => call<Page<ServiceCategory>>('GET', '/v1/service-categories', { params: { query: everything } }),
  services: () => call<Page<Service>>('GET', '/v1/services', { params: { query: everything } }),
  staff: () => call<Page<Staff>>('GET', '/v1/staff', { params: { query: everything } }),
  workingHours: (query: { from: Day; to: Day; locationId?: Uuid }) =>
    call<{ data: readonly WorkingDay[] }>('GET', '/v1/staff/working-hours', { params: { query } }),
  timeOff: (query: { from: Day; to: Day }) =>
    call<Page<TimeOff>>('GET', '/v1/time-off', { params: { query: { ...query, ...everything } } }),
  addTimeOff: (body: { staffId: Uuid; start: Instant; end: Instant; kind: TimeOff['kind']; note?: string }) =>
    call<TimeOff>('POST', '/v1/time-off', { body }),
  removeTimeOff: ({ id, version }: Pick<TimeOff, 'id' | 'version'>) =>
    call<void>('DELETE', '/v1/time-off/{id}', {
      params: { path: { id }, header: { 'if-match': `"${version}"` } },
    }),
};
