import { dataOf, type components } from '@stamgast/api-client';
import { api, ifMatch } from './api.js';
import type { Uuid } from './types/shared-words.js';

type Schemas = components['schemas'];

export type ClientField = Schemas['ClientFieldResponse'];
export type FilledField = Schemas['FilledFieldResponse'];
export type FieldValue = NonNullable<FilledField['value']>;
export type NewClientField = Schemas['CreateClientFieldRequest'];
export type ClientFieldChange = Partial<Schemas['ChangeClientFieldRequest']>;
export type WrittenFieldValue = Schemas['WrittenFieldValue'];

/** The fields of the business's own on its client records, and what stands in them. */
export const clientFieldsApi = {
  list: () => api.GET('/v1/client-fields').then(dataOf),
  create: (body: NewClientField) => api.POST('/v1/client-fields', { body }).then(dataOf),
  change: ({ id, version }: Pick<ClientField, 'id' | 'version'>, body: ClientFieldChange) =>
    api
      .PATCH('/v1/client-fields/{id}', {
        params: { path: { id }, header: ifMatch(version) },
        body: body as Schemas['ChangeClientFieldRequest'],
      })
      .then(dataOf),
  arrange: (ids: Uuid[]) => api.PUT('/v1/client-fields/order', { body: { ids } }).then(dataOf),
  of: (id: Uuid) => api.GET('/v1/clients/{id}/fields', { params: { path: { id } } }).then(dataOf),
  write: (id: Uuid, values: WrittenFieldValue[]) =>
    api.PUT('/v1/clients/{id}/fields', { params: { path: { id } }, body: { values } }).then(dataOf),
};
