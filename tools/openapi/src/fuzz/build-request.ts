import fc from 'fast-check';
import type { OpenApiDocument, Operation, Parameter } from '../document.js';
import { arbitraryOf, type KnownIds } from './arbitrary-of.js';
import type { FuzzRequest, Ingredients } from './request.js';

function idNameOf(operation: Operation, parameter: Parameter): string {
  if (parameter.name !== 'id') return parameter.name;
  const before = operation.path.slice(0, operation.path.indexOf('/{id}')).split('/').pop() ?? '';
  return `${before}/id`;
}

/** A cursor is what an earlier page said, and the two headers are put in by `guards`. */
const MADE_ELSEWHERE = new Set(['cursor', 'If-Match', 'Idempotency-Key']);

const isNeeded = (parameter: Parameter) => parameter.required || parameter.in === 'path';

/** Most of what may be left out is: filters that exclude each other would otherwise meet in every request. */
const seldom = (name: string, value: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: /Ids?$/.test(name) ? 1 : 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });

/** Everything that a well-meant request of an operation is made of. */
export function ingredientsOf(
  document: OpenApiDocument,
  operation: Operation,
  known: KnownIds,
): fc.Arbitrary<Ingredients> {
  const of = (place: string) => operation.parameters.filter((one) => one.in === place && !MADE_ELSEWHERE.has(one.name));
  const valueOf = (one: Parameter) =>
    arbitraryOf(document, one.schema ?? { type: 'string' }, known, idNameOf(operation, one));
  const values = (parameters: readonly Parameter[]) =>
    fc
      .record(
        Object.fromEntries(
          parameters.map((one) => [one.name, isNeeded(one) ? valueOf(one) : seldom(one.name, valueOf(one))]),
        ),
      )
      .map((all) => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)));
  return fc
    .record({
      path: values(of('path')),
      query: values(of('query')),
      headers: values(of('header')),
      body: operation.body ? arbitraryOf(document, operation.body, known) : fc.constant(undefined),
      key: fc.uuid(),
    })
    .map(({ path, query, headers, body, key }) => ({
      path: texts(path),
      query: Object.entries(query).flatMap(([name, value]) =>
        [value].flat().map((one) => [name, String(one)] as const),
      ),
      headers: { ...guards(operation, key), ...texts(headers) },
      body,
    }));
}

/** Headers that many operations ask for without being about them. */
function guards(operation: Operation, key: string): Record<string, string> {
  return operation.method === 'get'
    ? {}
    : { 'if-match': '"1"', ...(operation.method === 'post' ? { 'idempotency-key': key } : {}) };
}

function texts(values: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
}

/** As encodeURIComponent, but half a character leaves as the bytes that a careless client would send for it. */
function encode(text: string): string {
  const half = /\p{Surrogate}/gu;
  return encodeURIComponent(text.replace(half, '\ue000')).replaceAll('%EE%80%80', '%ED%A0%80');
}

/** Puts the ingredients into a request. */
export function buildRequest(operation: Operation, { path, query, headers, body }: Ingredients): FuzzRequest {
  const filled = operation.path.replace(/\{([^}]+)\}/g, (_, name: string) => encode(path[name] ?? ''));
  const search = query.map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&');
  const text = body === undefined ? null : JSON.stringify(body);
  return {
    method: operation.method.toUpperCase(),
    url: search ? `${filled}?${search}` : filled,
    headers: text === null ? headers : { ...headers, 'content-type': 'application/json' },
    body: text,
  };
}

/** Sound requests of an operation, the same ones for the same seed. */
export function sampleRequests(
  document: OpenApiDocument,
  operation: Operation,
  known: KnownIds,
  options: { readonly count: number; readonly seed: number },
): FuzzRequest[] {
  const samples = fc.sample(ingredientsOf(document, operation, known), { numRuns: options.count, seed: options.seed });
  return samples.map((one) => buildRequest(operation, one));
}
