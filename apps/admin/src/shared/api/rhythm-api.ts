import { dataOf } from '@stamgast/api-client';
import type { components } from '@stamgast/api-client';
import { api } from './api.js';
import type { Uuid } from './types/shared-words.js';

type Schemas = components['schemas'];
export type ClientRhythm = Schemas['ClientRhythmResponse'];
export type PauseReason = Schemas['PauseReason'];

/** Whom to contact, and whom to leave alone. */
export const rhythmApi = {
  toContact: (limit: number) =>
    api.GET('/v1/clients/to-contact', { params: { query: { reachable: true, limit } } }).then(dataOf),
  relations: () => api.GET('/v1/clients/relations').then(dataOf),
  pause: (id: Uuid, reason: PauseReason) =>
    api.PUT('/v1/clients/{id}/contact-pause', { params: { path: { id } }, body: { reason } }).then(dataOf),
  resume: async (id: Uuid) => {
    await api.DELETE('/v1/clients/{id}/contact-pause', { params: { path: { id } } });
  },
  sendByHand: (automationId: Uuid, clientId: Uuid) =>
    api
      .POST('/v1/automations/{id}/messages', { params: { path: { id: automationId } }, body: { clientId } })
      .then(dataOf),
};
