import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { OpenApiDocument, Schema } from '../document.js';

/** Problems may carry members of their own (`alternatives`), which is the one place where more is allowed. */
const OPEN = new Set(['ProblemDto']);

/** Rewrites a schema so that an object holds nothing but what is described; the parts of an `allOf` stay open. */
function close(schema: Schema, within: 'closed' | 'open'): Record<string, unknown> {
  const { $ref, properties, items, allOf, oneOf, anyOf, additionalProperties, ...rest } = schema;
  const inner = (one: Schema) => close(one, 'closed');
  const shut =
    within === 'closed' &&
    (properties ?? allOf) &&
    additionalProperties === undefined &&
    !('unevaluatedProperties' in schema);
  return {
    ...rest,
    ...($ref ? { $ref: $ref.replace('#/components/schemas/', `components#/$defs/${within}-`) } : {}),
    ...(properties
      ? { properties: Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, inner(one)])) }
      : {}),
    ...(items ? { items: inner(items) } : {}),
    ...(allOf ? { allOf: allOf.map((part) => close(part, 'open')) } : {}),
    ...(oneOf ? { oneOf: oneOf.map((part) => close(part, within)) } : {}),
    ...(anyOf ? { anyOf: anyOf.map((part) => close(part, within)) } : {}),
    ...(additionalProperties === undefined
      ? {}
      : {
          additionalProperties:
            typeof additionalProperties === 'object' ? inner(additionalProperties) : additionalProperties,
        }),
    ...(shut ? { unevaluatedProperties: false } : {}),
  };
}

/** Checks answers against the document's schemas with no property beyond them. */
export class ClosedSchemas {
  private readonly ajv = new Ajv2020({ strict: false, allErrors: false, logger: false });
  private readonly compiled = new Map<string, ValidateFunction>();

  constructor(document: OpenApiDocument) {
    addFormats.default(this.ajv);
    const $defs = Object.fromEntries(
      Object.entries(document.components?.schemas ?? {}).flatMap(([name, schema]) => [
        [`closed-${name}`, close(schema, OPEN.has(name) ? 'open' : 'closed')],
        [`open-${name}`, close(schema, 'open')],
      ]),
    );
    // Added once and referred to: compiling them along with every answer's schema took longer than all requests.
    this.ajv.addSchema({ $id: 'components', $defs });
  }

  /** What is wrong with a value, null where nothing is. */
  mismatch(schema: Schema, value: unknown): string | null {
    const validate = this.validatorOf(schema);
    if (validate(value)) return null;
    const [first] = validate.errors ?? [];
    const more = first?.params['unevaluatedProperty'] ?? first?.params['allowedValues'] ?? '';
    return `${first?.instancePath || '/'} ${first?.message ?? 'does not match'} ${String(more)}`.trim();
  }

  private validatorOf(schema: Schema): ValidateFunction {
    const key = JSON.stringify(schema);
    let validate = this.compiled.get(key);
    if (!validate) this.compiled.set(key, (validate = this.ajv.compile(close(schema, 'closed'))));
    return validate;
  }
}
