import { dataOf, type components } from '@stamgast/api-client';
import { api, ifMatch } from './api.js';
import type { Uuid } from './types/shared-words.js';

export type SensitiveNote = components['schemas']['SensitiveNoteResponse'];

const at = (id: Uuid, noteId: Uuid) => ({ path: { id, noteId } });

/** What a client told in confidence. Every reading is written into the audit log, so nothing reads it ahead of time. */
export const sensitiveNotesApi = {
  read: (id: Uuid) => api.GET('/v1/clients/{id}/sensitive-notes', { params: { path: { id } } }).then(dataOf),
  add: (id: Uuid, text: string) =>
    api.POST('/v1/clients/{id}/sensitive-notes', { params: { path: { id } }, body: { text } }).then(dataOf),
  change: (id: Uuid, { id: noteId, version }: SensitiveNote, text: string) =>
    api
      .PATCH('/v1/clients/{id}/sensitive-notes/{noteId}', {
        params: { ...at(id, noteId), header: ifMatch(version) },
        body: { text },
      })
      .then(dataOf),
  remove: async (id: Uuid, { id: noteId }: SensitiveNote) => {
    await api.DELETE('/v1/clients/{id}/sensitive-notes/{noteId}', { params: at(id, noteId) });
  },
};
