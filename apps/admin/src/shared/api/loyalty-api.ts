import { dataOf } from '@stamgast/api-client';
import { api, ifMatch } from './api.js';
import type { NewReward, Program, ProgramBody, Reward, RewardChange } from './types/loyalty.js';
import type { Uuid } from './types/shared-words.js';

const on = ({ id, version }: { readonly id: string; readonly version: number }) => ({
  params: { path: { id }, header: ifMatch(version) },
});

/** The points programme, what points buy, and every movement of them. */
export const loyaltyApi = {
  programs: () => api.GET('/v1/loyalty/programs').then(dataOf),
  createProgram: (body: ProgramBody) => api.POST('/v1/loyalty/programs', { body }).then(dataOf),
  replaceProgram: (ref: Program, body: ProgramBody) =>
    api.PUT('/v1/loyalty/programs/{id}', { ...on(ref), body }).then(dataOf),
  rewards: () => api.GET('/v1/loyalty/rewards').then(dataOf),
  createReward: (body: NewReward) => api.POST('/v1/loyalty/rewards', { body }).then(dataOf),
  changeReward: (ref: Reward, body: RewardChange) =>
    api.PATCH('/v1/loyalty/rewards/{id}', { ...on(ref), body }).then(dataOf),
  ledger: (query: { clientId?: Uuid; limit?: number; cursor?: string }) =>
    api.GET('/v1/loyalty/ledger-entries', { params: { query } }).then(dataOf),
};
