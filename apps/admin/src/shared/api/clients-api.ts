import { call, ifMatch } from './http.js';
import type { ClientLoyalty, Reservation } from './types/checkout.js';
import type { Client, ClientChange, ClientQuery, Consent, TimelineEntry, ToContactList } from './types/crm.js';
import type { Day, Page, Uuid } from './types/shared-words.js';

const at = (id: Uuid) => ({ path: { id } });

/** Clients, their history, consents and points. */
export const clientsApi = {
  list: (query: ClientQuery) => call<Page<Client>>('GET', '/v1/clients', { params: { query } }),
  one: (id: Uuid) => call<Client>('GET', '/v1/clients/{id}', { params: at(id) }),
  create: (body: ClientChange & { name: string }) => call<Client>('POST', '/v1/clients', { body }),
  change: ({ id, version }: Pick<Client, 'id' | 'version'>, body: ClientChange & { archived?: boolean }) =>
    call<Client>('PATCH', '/v1/clients/{id}', { params: { ...at(id), header: ifMatch(version) }, body }),
  archive: ({ id, version }: Pick<Client, 'id' | 'version'>) =>
    call<void>('DELETE', '/v1/clients/{id}', { params: { ...at(id), header: ifMatch(version) } }),
  tags: () => call<{ data: readonly { name: string; count: number }[] }>('GET', '/v1/tags'),
  timeline: (id: Uuid, cursor?: string) =>
    call<Page<TimelineEntry>>('GET', '/v1/clients/{id}/timeline', {
      params: { ...at(id), query: { cursor, limit: 30 } },
    }),
  addNote: (id: Uuid, text: string) =>
    call<{ id: Uuid }>('POST', '/v1/clients/{id}/notes', { params: at(id), body: { text } }),
  removeNote: (id: Uuid, noteId: Uuid) =>
    call<void>('DELETE', '/v1/clients/{id}/notes/{noteId}', { params: { path: { id, noteId } } }),
  consents: (id: Uuid) => call<{ data: readonly Consent[] }>('GET', '/v1/clients/{id}/consents', { params: at(id) }),
  setConsents: (id: Uuid, body: { email?: boolean; sms?: boolean }) =>
    call<{ data: readonly Consent[] }>('PUT', '/v1/clients/{id}/consents', { params: at(id), body }),
  toContact: (asOf?: Day) => call<ToContactList>('GET', '/v1/clients/to-contact', { params: { query: { asOf } } }),
  loyalty: (id: Uuid) => call<ClientLoyalty>('GET', '/v1/clients/{id}/loyalty', { params: at(id) }),
  reserveReward: (id: Uuid, rewardId: Uuid) =>
    call<Reservation>('POST', '/v1/clients/{id}/loyalty/reservations', { params: at(id), body: { rewardId } }),
  settleReservation: (id: Uuid, action: 'redeem' | 'release') =>
    call<Reservation>('POST', `/v1/loyalty/reservations/{id}/${action}`, { params: at(id), body: {} }),
};
