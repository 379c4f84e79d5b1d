import { dataOf } from '@stamgast/api-client';
import { api, ifMatch } from './api.js';
import type { Business, SignUp } from './types/identity.js';

/** Accounts, the session and the business itself. */
export const identityApi = {
  session: () => api.GET('/v1/auth/session').then(dataOf),
  signUp: (body: SignUp) => api.POST('/v1/auth/sign-up', { body }).then(dataOf),
  signIn: (body: { email: string; password: string }) => api.POST('/v1/auth/sign-in', { body }).then(dataOf),
  signOut: async () => {
    await api.POST('/v1/auth/sign-out');
  },
  switchBusiness: (businessId: string) => api.PATCH('/v1/auth/session', { body: { businessId } }).then(dataOf),
  askPasswordReset: async (email: string) => {
    await api.POST('/v1/auth/password-reset', { body: { email } });
  },
  resetPassword: async (token: string, password: string) => {
    await api.PUT('/v1/auth/password-reset', { body: { token, password } });
  },
  invitation: (token: string) =>
    api.GET('/v1/public/invitations/{token}', { params: { path: { token } } }).then(dataOf),
  acceptInvitation: (token: string, body: { name?: string; password: string }) =>
    api.POST('/v1/public/invitations/{token}/accept', { params: { path: { token } }, body }).then(dataOf),
  changeBusiness: (version: number, body: Partial<Pick<Business, 'name' | 'locale'>>) =>
    api.PATCH('/v1/business', { params: { header: ifMatch(version) }, body }).then(dataOf),
  setup: () => api.GET('/v1/setup').then(dataOf),
  dismissSetup: (dismissed: boolean) => api.PATCH('/v1/setup', { body: { dismissed } }).then(dataOf),
  demoData: () => api.GET('/v1/demo-data').then(dataOf),
  loadDemoData: () => api.POST('/v1/demo-data').then(dataOf),
  removeDemoData: () => api.DELETE('/v1/demo-data').then(dataOf),
  advanceClock: (advance: string) => api.POST('/v1/test-clock', { body: { advance } }).then(dataOf),
};
