import { dataOf } from '@stamgast/api-client';
import { api, ifMatch } from './api.js';
import type { Import, NewImport } from './types/imports.js';
import type { Uuid } from './types/shared-words.js';

const on = ({ id, version }: Pick<Import, 'id' | 'version'>) => ({
  params: { path: { id }, header: ifMatch(version) },
});

/** Files and what is taken over from them. */
export const importsApi = {
  upload: (file: File) => {
    const form = new FormData();
    form.append('file', file);
    // The document has no type for bytes, so the body that it knows of is replaced by the form.
    return api.POST('/v1/files', { body: { file: file.name }, bodySerializer: () => form }).then(dataOf);
  },
  layouts: () => api.GET('/v1/import-presets').then(dataOf),
  list: () => api.GET('/v1/imports', { params: { query: { limit: 20 } } }).then(dataOf),
  create: (body: NewImport) => api.POST('/v1/imports', { body }).then(dataOf),
  start: (ref: Pick<Import, 'id' | 'version'>) => api.POST('/v1/imports/{id}/start', on(ref)).then(dataOf),
  cancel: (ref: Pick<Import, 'id' | 'version'>) => api.POST('/v1/imports/{id}/cancel', on(ref)).then(dataOf),
  /** Of the first file, which is the only one of those who move a list. */
  leftOutHref: (id: Uuid) => `/v1/imports/${id}/left-out-rows`,
  findings: (id: Uuid, { used, cursor }: { readonly used: boolean; readonly cursor?: string }) =>
    api.GET('/v1/imports/{id}/errors', { params: { path: { id }, query: { limit: 50, used, cursor } } }).then(dataOf),
};
