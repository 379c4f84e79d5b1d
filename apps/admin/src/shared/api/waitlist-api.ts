import { dataOf } from '@stamgast/api-client';
import { api, ifMatch } from './api.js';
import type { Instant, Uuid } from './types/shared-words.js';
import type { NewWaitlistEntry, WaitlistEntry, WaitlistEntryChange, WaitlistQuery } from './types/waitlist.js';

/** Several states are one parameter, separated by commas. */
const commas = { array: { style: 'form', explode: false } } as const;
const at = (id: Uuid) => ({ params: { path: { id } } });

/** Who waits for a time, and what they are offered. */
export const waitlistApi = {
  list: (query: WaitlistQuery) =>
    api.GET('/v1/waitlist-entries', { params: { query }, querySerializer: commas }).then(dataOf),
  create: (body: NewWaitlistEntry) => api.POST('/v1/waitlist-entries', { body }).then(dataOf),
  matches: (id: Uuid) => api.GET('/v1/waitlist-entries/{id}/matches', at(id)).then(dataOf),
  one: (id: Uuid) => api.GET('/v1/waitlist-entries/{id}', at(id)).then(dataOf),
  change: ({ id, version }: Pick<WaitlistEntry, 'id' | 'version'>, body: WaitlistEntryChange) =>
    api.PATCH('/v1/waitlist-entries/{id}', { params: { path: { id }, header: ifMatch(version) }, body }).then(dataOf),
  offer: (id: Uuid, body: { start: Instant; staffId?: Uuid }) =>
    api.POST('/v1/waitlist-entries/{id}/offer', { ...at(id), body }).then(dataOf),
  book: (id: Uuid, body: { start: Instant; staffId?: Uuid }) =>
    api.POST('/v1/waitlist-entries/{id}/book', { ...at(id), body }).then(dataOf),
  /** Seats of the session that somebody waits for. */
  seat: (id: Uuid, body: { override: boolean; overrideReason: string | null }) =>
    api.POST('/v1/waitlist-entries/{id}/seat', { ...at(id), body }).then(dataOf),
  remove: async ({ id, version }: Pick<WaitlistEntry, 'id' | 'version'>) => {
    await api.DELETE('/v1/waitlist-entries/{id}', { params: { path: { id }, header: ifMatch(version) } });
  },
};
