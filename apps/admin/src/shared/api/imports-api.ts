import { ifMatch } from './api.js';
import { call } from './http.js';
import type { Import, ImportProblem, Mapping, NewImport, UploadedFile } from './types/imports.js';
import type { Page, Uuid } from './types/shared-words.js';

export interface ImportPreset {
  readonly key: string;
  readonly name: string;
  readonly mappings?: Readonly<Record<string, Mapping>>;
}

const on = ({ id, version }: Pick<Import, 'id' | 'version'>) => ({
  params: { path: { id }, header: ifMatch(version) },
});

/** Files and what is taken over from them. */
export const importsApi = {
  upload: (file: File) => {
    const body = new FormData();
    body.append('file', file);
    return call<UploadedFile>('POST', '/v1/files', { body });
  },
  presets: () => call<{ readonly data: readonly ImportPreset[] }>('GET', '/v1/import-presets'),
  list: () => call<Page<Import>>('GET', '/v1/imports', { params: { query: { limit: 20 } } }),
  create: (body: NewImport) => call<Import>('POST', '/v1/imports', { body }),
  start: (ref: Pick<Import, 'id' | 'version'>) => call<Import>('POST', '/v1/imports/{id}/start', on(ref)),
  cancel: (ref: Pick<Import, 'id' | 'version'>) => call<Import>('POST', '/v1/imports/{id}/cancel', on(ref)),
  errors: (id: Uuid, cursor?: string) =>
    call<Page<ImportProblem>>('GET', '/v1/imports/{id}/errors', {
      params: { path: { id }, query: { limit: 50, cursor } },
    }),
};
