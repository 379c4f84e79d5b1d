import { call, ifMatch } from './http.js';
import type { Business, DemoData, PublicInvitation, Session, Setup, SignUp } from './types/identity.js';

/** Accounts, the session and the business itself. */
export const identityApi = {
  session: () => call<Session>('GET', '/v1/auth/session'),
  signUp: (body: SignUp) => call<Session>('POST', '/v1/auth/sign-up', { body }),
  signIn: (body: { email: string; password: string }) => call<Session>('POST', '/v1/auth/sign-in', { body }),
  signOut: () => call<void>('POST', '/v1/auth/sign-out'),
  switchBusiness: (businessId: string) => call<Session>('PATCH', '/v1/auth/session', { body: { businessId } }),
  askPasswordReset: (email: string) => call<void>('POST', '/v1/auth/password-reset', { body: { email } }),
  resetPassword: (token: string, password: string) =>
    call<void>('PUT', '/v1/auth/password-reset', { body: { token, password } }),
  invitation: (token: string) =>
    call<PublicInvitation>('GET', '/v1/public/invitations/{token}', { params: { path: { token } } }),
  acceptInvitation: (token: string, body: { name?: string; password: string }) =>
    call<Session>('POST', '/v1/public/invitations/{token}/accept', { params: { path: { token } }, body }),
  changeBusiness: (version: number, body: Partial<Business>) =>
    call<Business>('PATCH', '/v1/business', { params: { header: ifMatch(version) }, body }),
  setup: () => call<Setup>('GET', '/v1/setup'),
  dismissSetup: (dismissed: boolean) => call<Setup>('PATCH', '/v1/setup', { body: { dismissed } }),
  demoData: () => call<DemoData>('GET', '/v1/demo-data'),
  loadDemoData: () => call<{ jobId: string }>('POST', '/v1/demo-data'),
  removeDemoData: () => call<void>('DELETE', '/v1/demo-data'),
  advanceClock: (advance: string) =>
    call<{ now: string; ran: number }>('POST', '/v1/test-clock', { body: { advance } }),
};
