import { flatten, typesOf, type OpenApiDocument, type Operation, type Schema } from '../document.js';
import { buildRequest } from './build-request.js';
import type { Attempt, Ingredients } from './request.js';

const WRONG: readonly (readonly [string, unknown])[] = [
  ['array', []],
  ['array', [[1], 'x', null]],
  ['object', {}],
  ['object', { toString: 'x', length: 1 }],
  ['number', 1.5],
  ['number', -1e15],
  ['boolean', true],
  ['string', 'x'],
];
const HOSTILE_TEXT = [
  "' OR 1=1; --",
  '\u0000',
  '\ud800',
  '\u202eevil',
  'a'.repeat(5000),
  '<img src=x onerror=alert(1)>',
  '%_%',
  '',
];
const HOSTILE_PATH = [
  'x',
  '../../etc/passwd',
  '\u0000',
  '\ud800',
  '0',
  'a'.repeat(190),
  '00000000-0000-0000-0000-000000000000',
  "'",
];
/** Columns that callers would like to set; none of them is ever theirs to set where the schema does not say so. */
const COVETED = [
  'id',
  'businessId',
  'role',
  'status',
  'price',
  'paid',
  'points',
  'createdAt',
  'version',
  'deletedAt',
  'verified',
  'nonsense',
];
const HOSTILE_LIMIT = ['0', '-1', '1000000000', 'abc', '1.5'];

interface Break {
  readonly what: string;
  readonly mustRefuse: boolean;
  readonly body: unknown;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function matches(type: string, allowed: readonly string[], value: unknown): boolean {
  if (allowed.length === 0 || allowed.includes(type)) return true;
  return type === 'number' && allowed.includes('integer') && Number.isInteger(value);
}

function breakObject(document: OpenApiDocument, written: Schema, value: Record<string, unknown>, at: string): Break[] {
  const schema = flatten(document, written);
  const properties = schema.properties ?? {};
  const open = schema.additionalProperties !== undefined && schema.additionalProperties !== false;
  const missing = (schema.required ?? [])
    .filter((name) => name in value)
    .map((name) => {
      const { [name]: _, ...rest } = value;
      return { what: `without ${at}${name}`, mustRefuse: true, body: rest };
    });
  const added = COVETED.filter((name) => !(name in properties)).map((name) => ({
    what: `with an unknown ${at}${name}`,
    mustRefuse: !open,
    body: { ...value, [name]: 1 },
  }));
  const inner = Object.entries(properties).flatMap(([name, property]) =>
    breakValue(document, property, value[name], `${at}${name}`).map((one) => ({
      ...one,
      body: { ...value, [name]: one.body },
    })),
  );
  return [...missing, ...added, ...inner];
}

function breakValue(document: OpenApiDocument, written: Schema, value: unknown, at: string): Break[] {
  const schema = flatten(document, written);
  const allowed = typesOf(document, schema);
  const wrong = WRONG.filter(([type, other]) => !matches(type, allowed, other)).map(([type, other]) => ({
    what: `${at} as ${type} ${JSON.stringify(other)}`,
    mustRefuse: true,
    body: other,
  }));
  const nothing = { what: `${at} as null`, mustRefuse: allowed.length > 0 && !allowed.includes('null'), body: null };
  const hostile = allowed.includes('string')
    ? HOSTILE_TEXT.map((text) => ({
        what: `${at} as ${JSON.stringify(text.slice(0, 20))}`,
        mustRefuse: false,
        body: text,
      }))
    : [];
  const inside = isObject(value) ? breakObject(document, schema, value, `${at}.`) : [];
  const items =
    Array.isArray(value) && value.length > 0 && schema.items
      ? breakValue(document, schema.items, value[0], `${at}.0`).map((one) => ({
          ...one,
          body: [one.body, ...value.slice(1)],
        }))
      : [];
  return [...wrong, nothing, ...hostile, ...inside, ...items];
}

function brokenTexts(operation: Operation, sound: Ingredients): Attempt[] {
  const request = buildRequest(operation, sound);
  const headers = { ...request.headers, 'content-type': 'application/json' };
  const bodies: [string, string][] = [
    ['a body that is no JSON', '{"a":'],
    ['a body that is an array', '[]'],
    ['a body that is text', '"x"'],
    ['a body nested 20,000 deep', '['.repeat(20_000) + ']'.repeat(20_000)],
    ['a body with __proto__', '{"__proto__":{"role":"owner"}}'],
    ['a body with a number beyond all', '{"price":1e309}'],
  ];
  const asJson = bodies.map(([what, body]) => ({ what, mustRefuse: true, request: { ...request, headers, body } }));
  const asForm = { ...request, headers: { ...headers, 'content-type': 'text/plain' }, body: 'x' };
  return [...asJson, { what: 'a body of text/plain', mustRefuse: true, request: asForm }];
}

function brokenParameters(operation: Operation, sound: Ingredients): Attempt[] {
  const attempt = (what: string, mustRefuse: boolean, change: Partial<Ingredients>): Attempt => ({
    what,
    mustRefuse,
    request: buildRequest(operation, { ...sound, ...change }),
  });
  const queries = operation.parameters.filter((one) => one.in === 'query');
  const inPath = Object.keys(sound.path).flatMap((name) =>
    HOSTILE_PATH.map((text) =>
      attempt(`${name} in the path as ${text.slice(0, 20)}`, text !== '0', { path: { ...sound.path, [name]: text } }),
    ),
  );
  const inQuery = queries.flatMap(({ name }) => {
    const rest = sound.query.filter(([other]) => other !== name);
    const texts = name === 'limit' ? HOSTILE_LIMIT : [...HOSTILE_TEXT, '[object Object]'];
    return [
      ...texts.map((text) =>
        attempt(`?${name}=${text.slice(0, 20)}`, name === 'limit', { query: [...rest, [name, text]] }),
      ),
      attempt(`?${name}= twice`, false, { query: [...rest, [name, 'a'], [name, 'b']] }),
      attempt(`?${name}[x]=`, false, { query: [...rest, [`${name}[x]`, 'a']] }),
    ];
  });
  const unknown =
    queries.length > 0
      ? [attempt('an unknown query parameter', true, { query: [...sound.query, ['nonsense', '1']] })]
      : [];
  const missing = queries
    .filter((one) => one.required)
    .map(({ name }) => attempt(`without ?${name}`, true, { query: sound.query.filter(([other]) => other !== name) }));
  return [...inPath, ...inQuery, ...unknown, ...missing];
}

function brokenHeaders(operation: Operation, sound: Ingredients): Attempt[] {
  const attempt = (what: string, name: string, value: string | null): Attempt => {
    const { [name]: _, ...rest } = sound.headers;
    const headers = value === null ? rest : { ...rest, [name]: value };
    return { what, mustRefuse: true, request: buildRequest(operation, { ...sound, headers }) };
  };
  return operation.parameters.flatMap(({ name, required }) => {
    if (name === 'If-Match')
      return [attempt('without If-Match', 'if-match', null), attempt('If-Match x', 'if-match', 'x')];
    if (name !== 'Idempotency-Key') return [];
    const long = attempt('an Idempotency-Key too long', 'idempotency-key', 'k'.repeat(300));
    return required ? [long, attempt('without Idempotency-Key', 'idempotency-key', null)] : [];
  });
}

/** Every way to break one sound request of an operation. */
export function breakRequest(document: OpenApiDocument, operation: Operation, sound: Ingredients): Attempt[] {
  const bodies =
    operation.body && isObject(sound.body)
      ? breakObject(document, operation.body, sound.body, '').map(({ what, mustRefuse, body }) => ({
          what,
          mustRefuse,
          request: buildRequest(operation, { ...sound, body }),
        }))
      : [];
  return [
    ...bodies,
    ...(operation.body ? brokenTexts(operation, sound) : []),
    ...brokenParameters(operation, sound),
    ...brokenHeaders(operation, sound),
  ];
}
