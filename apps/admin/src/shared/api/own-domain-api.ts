import { dataOf, type components } from '@stamgast/api-client';
import { api } from './api.js';

export type OwnDomain = components['schemas']['OwnDomainResponse'];

/** The host name under which the business is served. */
export const ownDomainApi = {
  show: () => api.GET('/v1/own-domain').then(dataOf),
  claim: (host: string) => api.POST('/v1/own-domain', { body: { host } }).then(dataOf),
  verify: () => api.POST('/v1/own-domain/verify').then(dataOf),
  release: async () => {
    await api.DELETE('/v1/own-domain');
  },
};
