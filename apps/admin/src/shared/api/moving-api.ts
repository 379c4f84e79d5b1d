import { dataOf } from '@stamgast/api-client';
import { api, ifMatch } from './api.js';
import type { Archive } from './types/moving.js';
import type { Uuid } from './types/shared-words.js';

const on = ({ id, version }: Pick<Archive, 'id' | 'version'>) => ({
  params: { path: { id }, header: ifMatch(version) },
});
const latest = { params: { query: { limit: 5 } } };

/** Leaving with everything, and arriving with it. */
export const movingApi = {
  exports: () => api.GET('/v1/exports', latest).then(dataOf),
  pack: () => api.POST('/v1/exports').then(dataOf),
  stop: (ref: Pick<Archive, 'id' | 'version'>) => api.POST('/v1/exports/{id}/cancel', on(ref)).then(dataOf),
  fileHref: (id: Uuid) => `/v1/exports/${id}/file`,
  archives: () => api.GET('/v1/archives', latest).then(dataOf),
  upload: (file: File) => {
    const form = new FormData();
    form.append('file', file);
    return api.POST('/v1/archives', { body: { file: file.name }, bodySerializer: () => form }).then(dataOf);
  },
  takeOver: (ref: Pick<Archive, 'id' | 'version'>) => api.POST('/v1/archives/{id}/import', on(ref)).then(dataOf),
};
