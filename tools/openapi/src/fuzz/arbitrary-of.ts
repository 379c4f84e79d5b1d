import fc from 'fast-check';
import { flatten, type OpenApiDocument, type Schema } from '../document.js';

/** Ids that exist, by the name of the property or parameter that would hold them, such as `serviceId`. */
export type KnownIds = (name: string) => readonly string[];

const DEEPEST = 4;
const DAY = 86_400_000;
const words = fc.constantFrom('Klipp', 'Åse Ødegård', 'Färgning', 'Massage 60', 'Ny kunde', 'a', 'Ž 🙂');

const day = fc
  .integer({ min: 0, max: 60 })
  .map((days) => new Date(Date.UTC(2027, 0, 4) + days * DAY).toISOString().slice(0, 10));
const instant = fc
  .integer({ min: 0, max: 60 * 96 })
  .map((quarters) => new Date(Date.UTC(2027, 0, 4, 6) + quarters * 900_000).toISOString().replace('.000Z', 'Z'));
const email = fc.integer({ min: 0, max: 1_000_000_000 }).map((number) => `fuzz${number}@example.test`);

function text(name: string, schema: Schema, known: KnownIds): fc.Arbitrary<string> {
  const ids = known(name);
  const fresh = schema.format === 'uuid' ? fc.uuid() : newText(schema);
  return ids.length > 0 ? fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...ids) }, fresh) : fresh;
}

function newText(schema: Schema): fc.Arbitrary<string> {
  if (schema.format === 'date') return day;
  if (schema.format === 'date-time') return instant;
  if (schema.format === 'email') return email;
  if (schema.format === 'uri' || schema.format === 'url') return fc.constant('https://example.test/path');
  const { example } = schema;
  if (typeof example === 'string') return fc.oneof({ weight: 3, arbitrary: fc.constant(example) }, plainText(schema));
  return plainText(schema);
}

function plainText(schema: Schema): fc.Arbitrary<string> {
  if (schema.pattern && !schema.pattern.includes('(?'))
    return fc.stringMatching(new RegExp(schema.pattern, 'u'), { size: 'small' });
  const least = schema.minLength ?? 0;
  const most = Math.min(schema.maxLength ?? 60, Math.max(60, least));
  return words.map((word) => word.repeat(Math.ceil(least / word.length) || 1).slice(0, most));
}

function object(document: OpenApiDocument, schema: Schema, known: KnownIds, depth: number): fc.Arbitrary<unknown> {
  const entries = Object.entries(schema.properties ?? {});
  const required = (schema.required ?? []).filter((name) => schema.properties?.[name]);
  const wanted = depth < DEEPEST ? entries : entries.filter(([name]) => required.includes(name));
  const model = Object.fromEntries(
    wanted.map(([name, inner]) => [name, arbitraryOf(document, inner, known, name, depth + 1)]),
  );
  return fc.record(model, { requiredKeys: required, noNullPrototype: true });
}

function ofType(
  type: string,
  document: OpenApiDocument,
  schema: Schema,
  known: KnownIds,
  name: string,
  depth: number,
): fc.Arbitrary<unknown> {
  switch (type) {
    case 'string':
      return text(name, schema, known);
    case 'integer':
      return fc.integer({ min: schema.minimum ?? 0, max: Math.max(schema.minimum ?? 0, schema.maximum ?? 1000) });
    case 'number':
      return fc.integer({ min: schema.minimum ?? 0, max: schema.maximum ?? 1000 });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array': {
      const least = schema.minItems ?? 0;
      const most = Math.max(least, Math.min(schema.maxItems ?? 3, depth < DEEPEST ? 3 : least));
      return fc.array(arbitraryOf(document, schema.items ?? {}, known, name.replace(/s$/, ''), depth + 1), {
        minLength: least,
        maxLength: most,
      });
    }
    default:
      return object(document, schema, known, depth);
  }
}

/** Values that a schema describes, as a caller who means well would send them. */
export function arbitraryOf(
  document: OpenApiDocument,
  written: Schema,
  known: KnownIds,
  name = '',
  depth = 0,
): fc.Arbitrary<unknown> {
  const schema = flatten(document, written);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum && schema.enum.length > 0) return fc.constantFrom(...schema.enum);
  const branches = schema.oneOf ?? schema.anyOf;
  if (branches) return fc.oneof(...branches.map((branch) => arbitraryOf(document, branch, known, name, depth)));
  const types = schema.type === undefined ? ['object'] : [schema.type].flat();
  return fc.oneof(...types.map((type) => ofType(type, document, schema, known, name, depth)));
}
