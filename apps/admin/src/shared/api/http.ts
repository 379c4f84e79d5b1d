import { ProblemError } from './problem-error.js';

interface CallOptions {
  readonly params?: {
    readonly path?: Record<string, string>;
    readonly query?: object;
    readonly header?: Record<string, string>;
  };
  readonly body?: unknown;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

const listeners = new Set<() => void>();

/** Called when the server no longer knows the session; returns the way to stop listening. */
export function onSignedOut(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function address(path: string, { params }: CallOptions): string {
  let filled = path;
  for (const [name, value] of Object.entries(params?.path ?? {}))
    filled = filled.replace(`{${name}}`, encodeURIComponent(value));
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params?.query ?? {}))
    if (value !== undefined && value !== null && value !== '') query.set(name, String(value));
  const tail = query.toString();
  return tail ? `${filled}?${tail}` : filled;
}

/** Sends one request; resolves with the body, refuses with a `ProblemError`. Every POST gets an Idempotency-Key. */
export async function call<T>(method: Method, path: string, options: CallOptions = {}): Promise<T> {
  const headers: Record<string, string> = { accept: 'application/json', ...options.params?.header };
  const form = options.body instanceof FormData;
  if (options.body !== undefined && !form) headers['content-type'] = 'application/json';
  if (method === 'POST') headers['idempotency-key'] ??= crypto.randomUUID();
  let response: Response;
  try {
    response = await fetch(address(path, options), {
      method,
      headers,
      credentials: 'same-origin',
      body: form ? (options.body as FormData) : options.body === undefined ? undefined : JSON.stringify(options.body),
    });
  } catch {
    throw ProblemError.offline();
  }
  if (!response.ok) {
    const problem = await ProblemError.from(response);
    if (problem.status === 401 && !path.startsWith('/v1/auth/') && !path.startsWith('/v1/public/'))
      for (const listener of listeners) listener();
    throw problem;
  }
  if (response.status === 204) return undefined as T;
  const text = await response.text();
  return (text ? JSON.parse(text) : undefined) as T;
}

/** The header that guards a change against a version somebody else has replaced. */
export function ifMatch(version: number): Record<string, string> {
  return { 'if-match': `"${version}"` };
}
