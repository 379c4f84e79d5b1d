import { dataOf } from '@stamgast/api-client';
import { api, ifMatch } from './api.js';
import type { NewService, SentServiceChange, ServiceCategory, ServiceChange } from './types/set-up.js';
import type { Service } from './types/booking.js';

const on = ({ id, version }: { readonly id: string; readonly version: number }) => ({
  params: { path: { id }, header: ifMatch(version) },
});

/** Services and their categories, to set up. */
export const catalogueApi = {
  services: () => api.GET('/v1/services', { params: { query: { limit: 200, includeArchived: true } } }).then(dataOf),
  createService: (body: NewService) => api.POST('/v1/services', { body }).then(dataOf),
  changeService: (ref: Pick<Service, 'id' | 'version'>, body: ServiceChange) =>
    api.PATCH('/v1/services/{id}', { ...on(ref), body: body as SentServiceChange }).then(dataOf),
  createCategory: (name: string) => api.POST('/v1/service-categories', { body: { name } }).then(dataOf),
  changeCategory: (ref: ServiceCategory, body: { name?: string; position?: number }) =>
    api.PATCH('/v1/service-categories/{id}', { ...on(ref), body }).then(dataOf),
  removeCategory: async (ref: ServiceCategory) => {
    await api.DELETE('/v1/service-categories/{id}', on(ref));
  },
};
