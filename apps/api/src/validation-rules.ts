import { getMetadataStorage } from 'class-validator';

export type SchemaWords = Record<string, unknown>;
type Rule = (constraints: readonly unknown[]) => SchemaWords;

/** What a validator demands, in the words of JSON Schema. */
const rules: Readonly<Record<string, Rule>> = {
  isLength: ([minLength, maxLength]) => ({ minLength, ...(maxLength === undefined ? {} : { maxLength }) }),
  minLength: ([minLength]) => ({ minLength }),
  maxLength: ([maxLength]) => ({ maxLength }),
  isNotEmpty: () => ({ minLength: 1 }),
  matches: ([pattern]) => (pattern instanceof RegExp && isPortable(pattern) ? { pattern: pattern.source } : {}),
  isUuid: () => ({ format: 'uuid' }),
  isEmail: () => ({ format: 'email' }),
  isUrl: () => ({ format: 'uri' }),
  isIso8601: () => ({ format: 'date-time' }),
  isRfc3339: () => ({ format: 'date-time' }),
  isInt: () => ({ type: 'integer' }),
  isPositive: () => ({ minimum: 1 }),
  min: ([minimum]) => ({ minimum }),
  max: ([maximum]) => ({ maximum }),
  isIn: ([values]) => ({ enum: values }),
  equals: ([value]) => ({ const: value }),
  arrayMinSize: ([minItems]) => ({ minItems }),
  arrayMaxSize: ([maxItems]) => ({ maxItems }),
  arrayNotEmpty: () => ({ minItems: 1 }),
  arrayUnique: () => ({ uniqueItems: true }),
};

function isPortable({ source, flags }: RegExp): boolean {
  if (flags.includes('i')) return false;
  try {
    return new RegExp(source, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

export interface PropertyRules {
  readonly own: SchemaWords;
  /** What each item of a list must be. */
  readonly items: SchemaWords;
}

/** What the validators of a DTO class demand of each property. */
export function validationRulesOf(dto: object): Map<string, PropertyRules> {
  const found = new Map<string, PropertyRules>();
  const all = getMetadataStorage().getTargetValidationMetadatas(dto as () => void, '', true, false);
  for (const { propertyName, name, constraints, each } of all) {
    const words = rules[name ?? '']?.(constraints ?? []) ?? {};
    const { own, items } = found.get(propertyName) ?? { own: {}, items: {} };
    found.set(propertyName, each ? { own, items: { ...items, ...words } } : { own: { ...own, ...words }, items });
  }
  return found;
}

/** Every DTO class that has a validator. */
export function validatedClasses(): object[] {
  const storage = getMetadataStorage() as unknown as { readonly validationMetadatas: ReadonlyMap<object, unknown> };
  return [...storage.validationMetadatas.keys()];
}

/** Adds the rules to a property's schema; what the schema says itself stands, except that a whole number is no number. */
export function withRules(schema: SchemaWords, { own, items }: PropertyRules): SchemaWords {
  if ('$ref' in schema || 'allOf' in schema || 'oneOf' in schema || 'anyOf' in schema) return schema;
  const types = [schema['type']].flat();
  const exact = own['type'] === 'integer' ? types.map((one) => (one === 'number' ? 'integer' : one)) : types;
  const written = fits(types, own, schema);
  const inner = schema['items'] as SchemaWords | undefined;
  return {
    ...written,
    ...schema,
    ...('type' in schema ? { type: exact.length === 1 ? exact[0] : exact } : {}),
    ...(inner ? { items: withRules(inner, { own: items, items: {} }) } : {}),
  };
}

/** A rule about text says nothing of a list, and an enum must go on allowing null where the schema does. */
function fits(types: readonly unknown[], own: SchemaWords, schema: SchemaWords): SchemaWords {
  const { type: _type, enum: values, ...rest } = own;
  if (types.includes('array') || types.includes('object')) {
    const { minItems, maxItems, uniqueItems } = rest;
    return Object.fromEntries(
      Object.entries({ minItems, maxItems, uniqueItems }).filter(([, value]) => value !== undefined),
    );
  }
  const nullable = types.includes('null');
  const allowed =
    Array.isArray(values) && !('enum' in schema) ? { enum: nullable ? [...values, null] : [...values] } : {};
  return { ...rest, ...allowed };
}
