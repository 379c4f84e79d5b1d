import { readFileSync } from 'node:fs';
import path from 'node:path';
import { operationsOf, type OpenApiDocument } from '../../../tools/openapi/src/index.js';
import { Stamgast } from './harness/stamgast.js';

const file = path.join(__dirname, '../../../libs/api-client/openapi.json');
const document = JSON.parse(readFileSync(file, 'utf8')) as OpenApiDocument;

/** What is served beside the API of the document, and why that is no part of it. */
const BESIDE = new Map([
  ['GET /health/live', 'for whoever runs the process'],
  ['GET /health/ready', 'for whoever runs the process'],
  ['GET /metrics', 'for whoever runs the process'],
  ['GET /openapi.json', 'the document itself'],
]);
const isDocumentation = (route: string) => /^GET \/docs(\/|-|$)/.test(route);

/** Reads the routes out of the tree that Fastify prints, in which each line adds to the line it hangs on. */
function routesOf(tree: string): string[] {
  const stack: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const match = /^((?:│ {3}| {4})*)[├└]── (.*?)(?: \(([A-Z, ]+)\))?$/.exec(line);
    if (!match) return [];
    const [, indent = '', segment = '', methods] = match;
    stack.length = indent.length / 4;
    stack.push(segment);
    const url = stack.join('').replace(/:(\w+)/g, '{$1}');
    return (methods ?? '')
      .split(', ')
      .filter((method) => method !== '' && method !== 'HEAD' && method !== 'OPTIONS')
      .map((method) => `${method} ${url}`);
  });
}

describe('what the server answers to', () => {
  let stamgast: Stamgast;
  let served: string[];
  beforeAll(async () => {
    stamgast = await Stamgast.start();
    const fastify = stamgast.app.getHttpAdapter().getInstance() as unknown as { printRoutes(): string };
    served = routesOf(fastify.printRoutes());
  });
  afterAll(() => stamgast.stop());

  const declared = operationsOf(document).map(({ method, path: url }) => `${method.toUpperCase()} ${url}`);

  it('is all in the document, or listed here with a reason', () => {
    const hidden = served.filter((route) => !declared.includes(route) && !BESIDE.has(route) && !isDocumentation(route));
    expect(hidden).toEqual([]);
    expect([...BESIDE.keys()].filter((route) => !served.includes(route))).toEqual([]);
  });

  it('is all that the document promises', () => {
    expect(served.length).toBeGreaterThanOrEqual(declared.length);
    expect(declared.filter((route) => !served.includes(route))).toEqual([]);
  });

  it.each(['/internal', '/v2/bookings', '/graphql', '/admin/queues', '/v1/_debug', '/.env'])(
    'has nothing at %s',
    async (url) => {
      expect((await stamgast.visitor.get(url)).status).toBeGreaterThanOrEqual(400);
    },
  );
});
