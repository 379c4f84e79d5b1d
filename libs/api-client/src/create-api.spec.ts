import { ApiProblem } from './api-problem.js';
import { createApi, dataOf } from './create-api.js';

interface Paths {
  '/v1/things': {
    get: { responses: { 200: { content: { 'application/json': { data: string[] } } } } };
    post: {
      requestBody: { content: { 'application/json': { name: string } } };
      responses: { 201: { content: { 'application/json': { id: string } } } };
    };
  };
}

const json = (status: number, body: unknown, type = 'application/json') =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': type, 'x-request-id': 'r-1' } });

function apiThatAnswers(answer: (request: Request) => Response | Promise<Response>) {
  const seen: Request[] = [];
  const api = createApi<Paths>({
    baseUrl: 'https://stamgast.test',
    fetch: async (request) => {
      seen.push(request);
      return answer(request);
    },
  });
  return { api, seen };
}

it('gives the body of a success', async () => {
  const { api, seen } = apiThatAnswers(() => json(200, { data: ['one'] }));
  const things = await api.GET('/v1/things').then(dataOf);
  expect(things.data).toEqual(['one']);
  expect(seen[0]?.url).toBe('https://stamgast.test/v1/things');
  expect(seen[0]?.credentials).toBe('same-origin');
});

it('sends a fresh Idempotency-Key with every POST and none with a GET', async () => {
  const { api, seen } = apiThatAnswers(() => json(201, { id: '1', data: [] }));
  await api.POST('/v1/things', { body: { name: 'a' } });
  await api.POST('/v1/things', { body: { name: 'a' } });
  await api.GET('/v1/things');
  const keys = seen.map((request) => request.headers.get('idempotency-key'));
  expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
  expect(keys[1]).not.toBe(keys[0]);
  expect(keys[2]).toBeNull();
});

it('keeps the Idempotency-Key of a caller who repeats', async () => {
  const { api, seen } = apiThatAnswers(() => json(201, { id: '1' }));
  await api.POST('/v1/things', { body: { name: 'a' }, headers: { 'Idempotency-Key': 'mine' } });
  expect(seen[0]?.headers.get('idempotency-key')).toBe('mine');
});

it('rejects with the problem of a refusal', async () => {
  const body = { title: 'Taken', status: 409, code: 'slot_unavailable', requestId: 'r-9', alternatives: ['10:00'] };
  const { api } = apiThatAnswers(() => json(409, body, 'application/problem+json; charset=utf-8'));
  const refusal = await api.GET('/v1/things').catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(ApiProblem);
  expect(refusal).toMatchObject({ status: 409, code: 'slot_unavailable', requestId: 'r-9', message: 'Taken' });
  expect((refusal as ApiProblem).body['alternatives']).toEqual(['10:00']);
});

it('names the fields of an invalid request', async () => {
  const errors = [{ path: 'client.phone', message: 'is not a phone number' }];
  const { api } = apiThatAnswers(() => json(400, { code: 'validation_failed', errors }, 'application/problem+json'));
  await expect(api.POST('/v1/things', { body: { name: '' } })).rejects.toMatchObject({
    fieldErrors: { 'client.phone': 'is not a phone number' },
  });
});

it('survives an answer that is no problem document', async () => {
  const { api } = apiThatAnswers(
    () => new Response('<h1>Bad gateway</h1>', { status: 502, headers: { 'x-request-id': 'r-2' } }),
  );
  await expect(api.GET('/v1/things')).rejects.toMatchObject({ status: 502, code: 'unexpected', requestId: 'r-2' });
});

it('says offline when there is no answer', async () => {
  const { api } = apiThatAnswers(() => Promise.reject(new TypeError('fetch failed')));
  await expect(api.GET('/v1/things')).rejects.toMatchObject({ status: 0, code: 'offline' });
});
