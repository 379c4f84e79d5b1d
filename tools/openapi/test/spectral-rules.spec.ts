import { lint, ruleNames, type SpectralResult } from './spectral.js';

const problem = { description: 'No', content: { 'application/problem+json': { schema: { type: 'object' } } } };
const operation = {
  operationId: 'readThing',
  summary: 'Read a thing',
  tags: ['booking'],
  'x-permission': 'bookings:read',
  parameters: [{ name: 'id', in: 'path', required: true, description: 'The thing', schema: { type: 'string' } }],
  responses: { 200: { description: 'The thing' }, 400: problem },
};
const documentWith = (change: object, path = '/v1/things/{id}') => ({
  openapi: '3.1.0',
  info: { title: 'Things', version: '1' },
  paths: { [path]: { get: { ...operation, ...change } } },
});

const faults: Record<string, object> = {
  'operation-has-id': documentWith({ operationId: undefined }),
  'operation-has-summary': documentWith({ summary: '' }),
  'operation-has-one-tag': documentWith({ tags: ['booking', 'crm'] }),
  'operation-says-who': documentWith({ 'x-permission': undefined }),
  'operation-refuses': documentWith({ responses: { 200: { description: 'The thing' } } }),
  'refusal-is-a-problem': documentWith({
    responses: { 200: { description: 'The thing' }, 400: { description: 'No' } },
  }),
  'response-is-described': documentWith({ responses: { 200: { description: '' }, 400: problem } }),
  'parameter-is-described': documentWith({ parameters: [{ name: 'id', in: 'path', required: true, schema: {} }] }),
  'no-nullable': { ...documentWith({}), components: { schemas: { Thing: { type: 'string', nullable: true } } } },
  'path-is-kebab': documentWith({}, '/v1/bigThings/{id}'),
  'invalid-ref': { ...documentWith({}), components: { schemas: { Thing: { $ref: '#/components/schemas/Nothing' } } } },
};

let results: Record<string, SpectralResult[]>;
beforeAll(() => {
  results = lint({ sound: documentWith({}), ...faults });
});

it('accepts a document that keeps every rule', () => {
  expect(results['sound']).toEqual([]);
});

it.each(Object.keys(faults))('%s fires', (rule) => {
  expect(results[rule]?.map(({ code }) => code)).toContain(rule);
});

it('has a fault on purpose for every rule', () => {
  expect(ruleNames().filter((name) => !(name in faults))).toEqual([]);
});
