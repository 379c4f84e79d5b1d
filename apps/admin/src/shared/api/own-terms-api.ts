import { dataOf } from '@stamgast/api-client';
import type { components } from '@stamgast/api-client';
import { api, ifMatch } from './api.js';
import type { Uuid } from './types/shared-words.js';

type Schemas = components['schemas'];
export type ClientTrust = Schemas['ClientTrustResponse'];
export type ServiceTermsView = Schemas['ServiceTermsResponse'];
export type ServiceTermsChange = Schemas['ChangeServiceTermsRequest'];

const at = (id: Uuid) => ({ path: { id } });

/** Where one service or one client is treated otherwise than the rules say. */
export const ownTermsApi = {
  ofService: (id: Uuid) => api.GET('/v1/services/{id}/terms', { params: at(id) }).then(dataOf),
  changeOfService: (id: Uuid, version: number, body: ServiceTermsChange) =>
    api.PUT('/v1/services/{id}/terms', { params: { ...at(id), header: ifMatch(version) }, body }).then(dataOf),
  trust: (id: Uuid) => api.GET('/v1/clients/{id}/trust', { params: at(id) }).then(dataOf),
  changeTrust: (id: Uuid, override: ClientTrust['override'], reason: string) =>
    api.PUT('/v1/clients/{id}/trust', { params: at(id), body: { override, reason } }).then(dataOf),
};
