import { dataOf, type components } from '@stamgast/api-client';
import { api, ifMatch } from './api.js';
import type { Uuid } from './types/shared-words.js';

type Schemas = components['schemas'];
export type Conversation = Schemas['ConversationResponse'];
export type ConversationMessage = Schemas['ConversationMessageResponse'];

const at = (id: Uuid) => ({ path: { id } });

/** What clients and the team write to each other. */
export const conversationsApi = {
  list: (query: { clientId?: Uuid; unread?: 'true'; cursor?: string; limit?: number }) =>
    api.GET('/v1/conversations', { params: { query } }).then(dataOf),
  begin: (clientId: Uuid) => api.POST('/v1/conversations', { body: { clientId, channel: 'sms' } }).then(dataOf),
  messages: (id: Uuid, cursor?: string) =>
    api.GET('/v1/conversations/{id}/messages', { params: { ...at(id), query: { cursor, limit: 50 } } }).then(dataOf),
  write: (id: Uuid, text: string) =>
    api.POST('/v1/conversations/{id}/messages', { params: at(id), body: { text } }).then(dataOf),
  markRead: (id: Uuid) => api.POST('/v1/conversations/{id}/read', { params: at(id) }).then(dataOf),
  assign: ({ id, version }: Pick<Conversation, 'id' | 'version'>, assignedTo: Uuid | null) =>
    api
      .PATCH('/v1/conversations/{id}', { params: { ...at(id), header: ifMatch(version) }, body: { assignedTo } })
      .then(dataOf),
};
