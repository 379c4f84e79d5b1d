import { dataOf, type components } from '@stamgast/api-client';
import { api, ifMatch } from './api.js';
import type { Uuid } from './types/shared-words.js';

export type Household = components['schemas']['HouseholdResponse'];
export type HouseholdMember = components['schemas']['HouseholdMemberResponse'];

/** Who belongs together with a client, and who pays for all. */
export const householdApi = {
  of: (id: Uuid) => api.GET('/v1/clients/{id}/household', { params: { path: { id } } }).then(dataOf),
  put: (id: Uuid, version: number, body: { memberIds: Uuid[]; payerId: Uuid | null }) =>
    api.PUT('/v1/clients/{id}/household', { params: { path: { id }, header: ifMatch(version) }, body }).then(dataOf),
};
