import fc from 'fast-check';
import { flatten, type OpenApiDocument, type Schema } from '../document.js';
import { arbitraryText } from './arbitrary-text.js';

/** Ids that exist, by the name of the property or parameter that would hold them, such as `serviceId`. */
export type KnownIds = (name: string) => readonly string[];

const DEEPEST = 4;
const LARGE = 10_000;

function text(name: string, schema: Schema, known: KnownIds): fc.Arbitrary<string> {
  const ids = known(name);
  const fresh = arbitraryText(name, schema);
  return ids.length > 0 ? fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...ids) }, fresh) : fresh;
}

/** Small numbers, and none below zero where the schema allows any: most amounts are owed by nobody. */
function whole({ minimum = 0, maximum = LARGE }: Schema): fc.Arbitrary<number> {
  const min = minimum < 0 && maximum > 0 ? 0 : minimum;
  return fc.integer({ min, max: Math.max(min, Math.min(maximum, min + LARGE)) });
}

function object(document: OpenApiDocument, schema: Schema, known: KnownIds, depth: number): fc.Arbitrary<unknown> {
  const entries = Object.entries(schema.properties ?? {});
  const required = (schema.required ?? []).filter((name) => schema.properties?.[name]);
  const wanted = depth < DEEPEST ? entries : entries.filter(([name]) => required.includes(name));
  const model = Object.fromEntries(
    wanted.map(([name, inner]) => [name, arbitraryOf(document, inner, known, name, depth + 1)]),
  );
  const some = fc.record(model, { requiredKeys: required, noNullPrototype: true });
  // What may be left out often excludes something else, so half of the objects have none of it.
  const least = Object.fromEntries(Object.entries(model).filter(([name]) => required.includes(name)));
  return fc.oneof(fc.record(least, { noNullPrototype: true }), some);
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
    case 'number':
      return whole(schema);
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
