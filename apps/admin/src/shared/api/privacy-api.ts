import { dataOf } from '@stamgast/api-client';
import type { components } from '@stamgast/api-client';
import { api, ifMatch } from './api.js';
import type { Client } from './types/crm.js';
import type { Uuid } from './types/shared-words.js';

type Schemas = components['schemas'];
export type MergePreview = Schemas['MergePreviewResponse'];
export type PastMerge = Schemas['PastMerge'];
export type Duplicate = Schemas['DuplicateResponse'];
export type RetentionRule = Schemas['RetentionRuleDto'];

const at = (id: Uuid) => ({ path: { id } });

/** What a client may ask for by law, and two records of one person. */
export const privacyApi = {
  file: (id: Uuid) => api.GET('/v1/clients/{id}/export', { params: at(id) }).then(dataOf),
  erase: async (id: Uuid) => {
    await api.POST('/v1/clients/{id}/erase', { params: at(id) });
  },
  wish: (
    { id, version }: Pick<Client, 'id' | 'version'>,
    body: { restricted?: boolean; objected?: boolean; deceased?: boolean },
  ) => api.PUT('/v1/clients/{id}/wishes', { params: { ...at(id), header: ifMatch(version) }, body }).then(dataOf),
  previewMerge: async (from: Uuid, to: Uuid) => {
    const { preview } = dataOf(
      await api.POST('/v1/clients/merge', { params: { query: { dryRun: true } }, body: { from, to } }),
    );
    if (!preview) throw new Error('A dry run without a preview');
    return preview;
  },
  merge: (from: Uuid, to: Uuid) => api.POST('/v1/clients/merge', { body: { from, to } }).then(dataOf),
  undoMerge: async (id: Uuid) => {
    await api.POST('/v1/clients/merges/{id}/undo', { params: at(id) });
  },
  merges: (id: Uuid) => api.GET('/v1/clients/{id}/merges', { params: at(id) }).then(dataOf),
  duplicates: () => api.GET('/v1/clients/duplicates').then(dataOf),
  retention: () => api.GET('/v1/retention-rules').then(dataOf),
  previewRetention: (kind: string, days: number) =>
    api.GET('/v1/retention-rules/preview', { params: { query: { kind, days } } }).then(dataOf),
  setRetention: (rules: RetentionRule[]) => api.PUT('/v1/retention-rules', { body: { rules } }).then(dataOf),
};
