import createClient, { type Client, type Middleware } from 'openapi-fetch';
import { ApiProblem, problemOf } from './api-problem.js';
import { newIdempotencyKey } from './idempotency-key.js';
import type { paths } from './schema.js';

export interface ApiOptions {
  /** Origin of the API, without a slash at the end; left out in a browser that the API itself serves. */
  readonly baseUrl?: string;
  readonly fetch?: (request: Request) => Promise<Response>;
}

const IDEMPOTENCY_KEY = 'Idempotency-Key';

const idempotency: Middleware = {
  onRequest({ request }) {
    if (request.method === 'POST' && !request.headers.has(IDEMPOTENCY_KEY))
      request.headers.set(IDEMPOTENCY_KEY, newIdempotencyKey());
    return request;
  },
};

const problems: Middleware = {
  async onResponse({ response }) {
    if (!response.ok) throw await problemOf(response);
    return response;
  },
  onError: ({ error }) =>
    error instanceof ApiProblem ? error : new ApiProblem(0, { code: 'offline', title: 'The server cannot be reached' }),
};

/**
 * The typed client of the whole API. A call resolves only for a success and rejects with `ApiProblem` otherwise; every
 * POST carries an Idempotency-Key, so give your own to repeat one safely.
 */
export function createApi<Paths extends object = paths>(options: ApiOptions = {}): Client<Paths> {
  const api = createClient<Paths>({ ...options, credentials: 'same-origin' });
  api.use(idempotency, problems);
  return api;
}

/** The body of a call's answer: `api.GET('/v1/services').then(dataOf)`. */
export function dataOf<Data>(result: { readonly data?: Data }): Data {
  return result.data as Data;
}
