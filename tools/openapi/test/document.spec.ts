import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildOpenApiDocument } from '../../../apps/api/src/openapi.js';
import { operationsOf, type OpenApiDocument } from '../src/document.js';
import { missingStatuses } from '../src/required-statuses.js';
import { lint } from './spectral.js';

const root = path.join(__dirname, '../../..');
const committed = JSON.parse(readFileSync(path.join(root, 'libs/api-client/openapi.json'), 'utf8')) as OpenApiDocument;

/** Paths and schemas that are not the same in both, so that a failure names them instead of printing everything. */
function differences(one: OpenApiDocument, other: OpenApiDocument): string[] {
  const parts = ({ paths, components }: OpenApiDocument) => ({ ...paths, ...components?.schemas });
  const [left, right] = [parts(one) as Record<string, object>, parts(other) as Record<string, object>];
  const names = [...new Set([...Object.keys(left), ...Object.keys(right)])];
  return names.filter((name) => !sameContent(left[name], right[name]));
}

function sameContent(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other;
  const [left, right] = [one as Record<string, unknown>, other as Record<string, unknown>];
  const keys = Object.keys(left);
  return keys.length === Object.keys(right).length && keys.every((key) => sameContent(left[key], right[key]));
}

describe('the committed document', () => {
  let built: OpenApiDocument;
  beforeAll(async () => {
    built = JSON.parse(JSON.stringify(await buildOpenApiDocument())) as OpenApiDocument;
  });

  it('is what the API says of itself (else: npm run openapi)', () => {
    expect(differences(committed, built)).toEqual([]);
    expect(committed.openapi).toBe('3.1.0');
  });

  it('describes an API of some size', () => {
    expect(operationsOf(committed).length).toBeGreaterThan(100);
  });

  it('keeps the lint rules', () => {
    const faults = lint({ committed }).committed.map(
      ({ code, path: at, message }) => `${code} at ${at.join(' ')}: ${message}`,
    );
    expect(faults).toEqual([]);
  });

  it('documents for every operation each status that it can answer with', () => {
    const gaps = operationsOf(committed).flatMap((operation) =>
      missingStatuses(operation).map((status) => `${operation.id} lacks ${status}`),
    );
    expect(gaps).toEqual([]);
  });

  it('gives every operation a name of its own', () => {
    const names = operationsOf(committed).map(({ id }) => id);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('is what the types of the client were made from', () => {
    const generate = path.join(root, 'tools/openapi/bin/generate.mjs');
    const { stderr, status } = spawnSync(process.execPath, [generate, '--types', '--check'], { encoding: 'utf8' });
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  });
});

it('notices an operation that leaves a status out (control)', () => {
  const [first] = operationsOf(committed);
  expect(first && missingStatuses({ ...first, path: '/v1/things/{id}', permission: 'x:y', responses: {} })).toEqual(
    expect.arrayContaining(['2xx', '400', '401', '403', '404', '429', '503']),
  );
});

it('notices a document that differs (control)', () => {
  const { paths } = committed;
  const [name = ''] = Object.keys(paths);
  expect(differences(committed, { ...committed, paths: { ...paths, [name]: {} } })).toEqual([name]);
});
