import type { OpenApiDocument } from '../src/document.js';
import type { FuzzAnswer, FuzzRequest } from '../src/fuzz/request.js';

/** A document of two operations, small but with every kind of place that a request has. */
export const plantedDocument: OpenApiDocument = {
  openapi: '3.1.0',
  paths: {
    '/v1/things': {
      post: {
        operationId: 'createThing',
        requestBody: {
          required: true,
          content: { 'application/json': { schema: { $ref: '#/components/schemas/NewThing' } } },
        },
        responses: {
          201: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } } },
          400: { content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemDto' } } } },
        },
      },
    },
    '/v1/things/{id}': {
      get: {
        operationId: 'readThing',
        parameters: [
          { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
          { name: 'limit', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 200 } },
          { name: 'search', in: 'query', schema: { type: 'string' } },
        ],
        responses: {
          200: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } } },
          400: { content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemDto' } } } },
        },
      },
    },
  },
  components: {
    schemas: {
      NewThing: {
        type: 'object',
        required: ['name', 'size'],
        properties: {
          name: { type: 'string', minLength: 1, maxLength: 40 },
          size: { type: 'integer', minimum: 1, maximum: 9 },
          tags: { type: 'array', maxItems: 3, items: { type: 'string', minLength: 1, maxLength: 40 } },
        },
      },
      Named: { type: 'object', required: ['name'], properties: { name: { type: 'string' } } },
      Thing: {
        allOf: [{ $ref: '#/components/schemas/Named' }],
        type: 'object',
        required: ['id', 'note'],
        properties: { id: { type: 'string', format: 'uuid' }, note: { type: ['string', 'null'] } },
      },
      ProblemDto: { type: 'object', required: ['code'], properties: { code: { type: 'string' } } },
    },
  },
};

/** Ways in which a server can be wrong that the fuzzer must notice. */
export type Bug =
  'crash' | 'leak' | 'undeclared' | 'surplus' | 'missing' | 'wrong type' | 'unknown' | 'limit' | 'plain' | 'null';

const answer = (status: number, body: object): FuzzAnswer => ({
  status,
  contentType: status < 400 ? 'application/json; charset=utf-8' : 'application/problem+json; charset=utf-8',
  body: JSON.stringify(body),
});
const thing = (bug: Bug | null) => ({
  id: '01890000-0000-7000-8000-000000000000',
  name: 'x',
  note: null,
  ...(bug === 'surplus' ? { passwordHash: 'x' } : {}),
  ...(bug === 'null' ? { name: null } : {}),
});

function parse(text: string | null): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text ?? '', (key, inner: unknown) => {
      if (key === '__proto__') throw new Error('unsafe');
      return inner;
    });
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

function refusalOf(body: Record<string, unknown>, bug: Bug | null): boolean {
  const { name, size, tags = [], ...unknown } = body;
  const isText = (value: unknown) => typeof value === 'string' && value.length > 0 && value.length <= 40;
  const missing = bug === 'missing' && size === undefined;
  const sized = missing || (Number.isInteger(size) && Number(size) >= 1 && Number(size) <= 9);
  const tagged = bug === 'wrong type' || (Array.isArray(tags) && tags.length <= 3 && tags.every(isText));
  return !isText(name) || !sized || !tagged || (bug !== 'unknown' && Object.keys(unknown).length > 0);
}

function create(request: FuzzRequest, bug: Bug | null): FuzzAnswer {
  const body = request.headers['content-type'] === 'application/json' ? parse(request.body) : null;
  if (bug === 'crash' && body && Array.isArray(body['name'])) return answer(500, { code: 'internal_error' });
  if (bug === 'leak' && !body) return answer(400, { code: 'x', detail: 'QueryFailedError: relation "thing"' });
  if (bug === 'undeclared' && body?.['size'] === null) return answer(409, { code: 'x' });
  if (bug === 'plain' && !body) return { status: 400, contentType: 'text/html', body: '<h1>Bad request</h1>' };
  return !body || refusalOf(body, bug) ? answer(400, { code: 'validation_failed' }) : answer(201, thing(bug));
}

function read(request: FuzzRequest, bug: Bug | null): FuzzAnswer {
  const url = new URL(request.url, 'http://planted.test');
  const sound = /^\/v1\/things\/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-(?!0{12})[0-9a-f]{12}$/.test(
    url.pathname,
  );
  const names = [...url.searchParams.keys()];
  const known = names.every((name) => ['limit', 'search'].includes(name)) && new Set(names).size === names.length;
  const limit = url.searchParams.get('limit') ?? '1';
  const limited = bug === 'limit' || (/^\d+$/.test(limit) && Number(limit) >= 1 && Number(limit) <= 200);
  return sound && known && limited ? answer(200, thing(bug)) : answer(400, { code: 'malformed_request' });
}

/** A server of the document, sound where `bug` is null. */
export const plantedServer = (bug: Bug | null) => async (request: FuzzRequest) =>
  request.method === 'POST' ? create(request, bug) : read(request, bug);
