import { createApi } from '@stamgast/api-client';

const listeners = new Set<() => void>();

/** Called when the server no longer knows the session; returns the way to stop listening. */
export function onSignedOut(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Calls that may be refused with 401 without a session having ended. */
const before = /\/v1\/(auth|public)\//;

/** Tells the listeners when this answer means that the session has ended. */
export function signedOut(status: number, path: string): void {
  if (status === 401 && !before.test(path)) for (const listener of listeners) listener();
}

/** The typed client of the generated contract; a call rejects with `ApiProblem`. */
export const api = createApi({ fetch: (request) => globalThis.fetch(request) });
api.use({
  onResponse({ request, response }) {
    signedOut(response.status, request.url);
  },
});

/** The header that guards a change against a version somebody else has replaced. */
export function ifMatch(version: number): { 'If-Match': string } {
  return { 'If-Match': `"${version}"` };
}
