import { dataOf, type components } from '@stamgast/api-client';
import { api, ifMatch } from './api.js';
import type { Instant, Uuid } from './types/shared-words.js';

type Schemas = components['schemas'];

export type Campaign = Schemas['CampaignResponse'];
export type CampaignText = Schemas['CampaignTextDto'];
export type CampaignChange = Schemas['ChangeCampaignRequest'];
export type CampaignResult = Schemas['CampaignResultResponse'];
export type CampaignEffect = Schemas['CampaignEffectResponse'];
type NewCampaign = Schemas['AddCampaignRequest'];
type Known = Pick<Campaign, 'id' | 'version'>;

const at = (id: Uuid) => ({ params: { path: { id } } });
const on = ({ id, version }: Known) => ({ params: { path: { id }, header: ifMatch(version) } });

/** One message to the clients of a segment. */
export const campaignsApi = {
  list: () => api.GET('/v1/campaigns').then(dataOf),
  add: (body: NewCampaign) => api.POST('/v1/campaigns', { body }).then(dataOf),
  change: (ref: Known, body: CampaignChange) => api.PATCH('/v1/campaigns/{id}', { ...on(ref), body }).then(dataOf),
  remove: async (ref: Known) => {
    await api.DELETE('/v1/campaigns/{id}', on(ref));
  },
  /** At once without an instant. */
  schedule: (ref: Known, startsAt?: Instant) =>
    api.POST('/v1/campaigns/{id}/schedule', { ...on(ref), body: startsAt ? { startsAt } : {} }).then(dataOf),
  pause: (ref: Known) => api.POST('/v1/campaigns/{id}/pause', on(ref)).then(dataOf),
  resume: (ref: Known) => api.POST('/v1/campaigns/{id}/resume', on(ref)).then(dataOf),
  cancel: (ref: Known) => api.POST('/v1/campaigns/{id}/cancel', on(ref)).then(dataOf),
  dryRun: (id: Uuid) => api.GET('/v1/campaigns/{id}/dry-run', at(id)).then(dataOf),
  preview: (id: Uuid, clientId: Uuid) =>
    api.POST('/v1/campaigns/{id}/preview', { ...at(id), body: { clientId } }).then(dataOf),
  result: (id: Uuid) => api.GET('/v1/campaigns/{id}/result', at(id)).then(dataOf),
  effect: (id: Uuid) =>
    api.GET('/v1/analytics/campaign-effect', { params: { query: { campaignId: id } } }).then(dataOf),
};
