import { dataOf } from '@stamgast/api-client';
import { api, ifMatch } from './api.js';
import type { Location } from './types/booking.js';
import type { Locale } from './types/shared-words.js';
import type {
  BookingPageChange,
  BookingPageSettings,
  Closure,
  LocationChange,
  NewClosure,
  NewLocation,
  NewResource,
  Policies,
  PoliciesChange,
  Resource,
  ResourceChange,
} from './types/set-up.js';

const on = ({ id, version }: { readonly id: string; readonly version: number }) => ({
  params: { path: { id }, header: ifMatch(version) },
});
const guarded = ({ version }: { readonly version: number }) => ({ params: { header: ifMatch(version) } });

interface BusinessChange {
  readonly name?: string;
  readonly country?: string;
  readonly timeZone?: string;
  readonly locale?: Locale;
}

/** The business itself: its rules, places, closed days and booking page. */
export const settingsApi = {
  changeBusiness: (ref: { readonly version: number }, body: BusinessChange) =>
    api.PATCH('/v1/business', { ...guarded(ref), body }).then(dataOf),
  policies: () => api.GET('/v1/policies').then(dataOf),
  changePolicies: (ref: Policies, body: PoliciesChange) =>
    api.PATCH('/v1/policies', { ...guarded(ref), body }).then(dataOf),
  bookingPage: () => api.GET('/v1/booking-page').then(dataOf),
  changeBookingPage: (ref: BookingPageSettings, body: BookingPageChange) =>
    api.PATCH('/v1/booking-page', { ...guarded(ref), body }).then(dataOf),
  createLocation: (body: NewLocation) => api.POST('/v1/locations', { body }).then(dataOf),
  changeLocation: (ref: Pick<Location, 'id' | 'version'>, body: LocationChange) =>
    api.PATCH('/v1/locations/{id}', { ...on(ref), body }).then(dataOf),
  createResource: (body: NewResource) => api.POST('/v1/resources', { body }).then(dataOf),
  changeResource: (ref: Pick<Resource, 'id' | 'version'>, body: ResourceChange) =>
    api.PATCH('/v1/resources/{id}', { ...on(ref), body }).then(dataOf),
  closures: () => api.GET('/v1/closures', { params: { query: { limit: 200 } } }).then(dataOf),
  createClosure: (body: NewClosure) => api.POST('/v1/closures', { body }).then(dataOf),
  removeClosure: async (ref: Closure) => {
    await api.DELETE('/v1/closures/{id}', on(ref));
  },
  audit: (query: { subjectType?: string; cursor?: string }) =>
    api.GET('/v1/audit-entries', { params: { query: { ...query, limit: 50 } } }).then(dataOf),
};
