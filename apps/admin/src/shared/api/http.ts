import { signedOut } from './api.js';
import { ApiProblem, newIdempotencyKey, problemOf } from '@stamgast/api-client';

interface CallOptions {
  readonly params?: {
    readonly path?: Record<string, string>;
    readonly query?: object;
    readonly header?: Record<string, string>;
  };
  readonly body?: unknown;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

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

/** Sends one request; resolves with the body, refuses with a `ApiProblem`. Every POST gets an Idempotency-Key. */
export async function call<T>(method: Method, path: string, options: CallOptions = {}): Promise<T> {
  const headers: Record<string, string> = { accept: 'application/json', ...options.params?.header };
  const form = options.body instanceof FormData;
  if (options.body !== undefined && !form) headers['content-type'] = 'application/json';
  if (method === 'POST') headers['idempotency-key'] ??= newIdempotencyKey();
  let response: Response;
  try {
    response = await fetch(address(path, options), {
      method,
      headers,
      credentials: 'same-origin',
      body: form ? (options.body as FormData) : options.body === undefined ? undefined : JSON.stringify(options.body),
    });
  } catch {
    throw new ApiProblem(0, { code: 'offline' });
  }
  if (!response.ok) {
    const problem = await problemOf(response);
    signedOut(problem.status, path);
    throw problem;
  }
  if (response.status === 204) return undefined as T;
  const text = await response.text();
  return (text ? JSON.parse(text) : undefined) as T;
}
