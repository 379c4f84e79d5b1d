import { dataOf } from '@stamgast/api-client';
import { api, ifMatch } from './api.js';
import type { Client, ClientChange, ClientQuery, NewClient } from './types/crm.js';
import type { Locale, Uuid } from './types/shared-words.js';

const at = (id: Uuid) => ({ path: { id } });

/** Clients, their history, consents and points. */
export const clientsApi = {
  list: (query: ClientQuery) => api.GET('/v1/clients', { params: { query } }).then(dataOf),
  /** Where those whom a filter means are to be had as a file. */
  fileHref: (query: ClientQuery, locale: Locale) => {
    const asked = Object.entries({ ...query, locale }).filter(([, value]) => value !== undefined && value !== '');
    return `/v1/clients/file?${new URLSearchParams(asked.map(([name, value]) => [name, String(value)])).toString()}`;
  },
  one: (id: Uuid) => api.GET('/v1/clients/{id}', { params: at(id) }).then(dataOf),
  create: (body: NewClient) => api.POST('/v1/clients', { body }).then(dataOf),
  change: ({ id, version }: Pick<Client, 'id' | 'version'>, body: ClientChange) =>
    api.PATCH('/v1/clients/{id}', { params: { ...at(id), header: ifMatch(version) }, body }).then(dataOf),
  archive: async ({ id, version }: Pick<Client, 'id' | 'version'>) => {
    await api.DELETE('/v1/clients/{id}', { params: { ...at(id), header: ifMatch(version) } });
  },
  tags: () => api.GET('/v1/tags').then(dataOf),
  timeline: (id: Uuid, cursor?: string) =>
    api.GET('/v1/clients/{id}/timeline', { params: { ...at(id), query: { cursor, limit: 30 } } }).then(dataOf),
  addNote: (id: Uuid, text: string) =>
    api.POST('/v1/clients/{id}/notes', { params: at(id), body: { text } }).then(dataOf),
  removeNote: async (id: Uuid, noteId: Uuid) => {
    await api.DELETE('/v1/clients/{id}/notes/{noteId}', { params: { path: { id, noteId } } });
  },
  consents: (id: Uuid) => api.GET('/v1/clients/{id}/consents', { params: at(id) }).then(dataOf),
  setConsents: (id: Uuid, body: { email?: boolean; sms?: boolean }) =>
    api.PUT('/v1/clients/{id}/consents', { params: at(id), body }).then(dataOf),
  clock: (id: Uuid) => api.GET('/v1/clients/{id}/time-zone', { params: at(id) }).then(dataOf),
  setClock: (id: Uuid, timeZone: string | null) =>
    api.PUT('/v1/clients/{id}/time-zone', { params: at(id), body: { timeZone } }).then(dataOf),
  loyalty: (id: Uuid) => api.GET('/v1/clients/{id}/loyalty', { params: at(id) }).then(dataOf),
  reserveReward: (id: Uuid, rewardId: Uuid) =>
    api.POST('/v1/clients/{id}/loyalty/reservations', { params: at(id), body: { rewardId } }).then(dataOf),
  settleReservation: (id: Uuid, action: 'redeem' | 'release') =>
    api.POST(`/v1/loyalty/reservations/{id}/${action}`, { params: at(id) }).then(dataOf),
};
