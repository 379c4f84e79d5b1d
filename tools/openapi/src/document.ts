/** The parts of an OpenAPI 3.1 document that the tools here read. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly example?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly pattern?: string;
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header' | 'cookie';
  readonly required?: boolean;
  readonly description?: string;
  readonly schema?: Schema;
}

export interface Response {
  readonly description?: string;
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}

interface WrittenOperation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: {
    readonly required?: boolean;
    readonly content: Readonly<Record<string, { readonly schema?: Schema }>>;
  };
  readonly responses?: Readonly<Record<string, Response>>;
  readonly 'x-permission'?: string;
}

export interface OpenApiDocument {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, WrittenOperation>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> };
}

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** One operation, with what the document leaves out made plain. */
export interface Operation {
  readonly id: string;
  readonly method: Method;
  readonly path: string;
  /** `public`, `signed-in` or a permission such as `bookings:write`; null where none is declared. */
  readonly permission: string | null;
  readonly parameters: readonly Parameter[];
  /** Schema of the JSON body, null where there is none. */
  readonly body: Schema | null;
  readonly bodyRequired: boolean;
  readonly responses: Readonly<Record<string, Response>>;
}

const METHODS: readonly Method[] = ['get', 'post', 'put', 'patch', 'delete'];

/** Every operation of the document, in its order. */
export function operationsOf(document: OpenApiDocument): Operation[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const written = item[method];
      if (!written) return [];
      return {
        id: written.operationId ?? `${method} ${path}`,
        method,
        path,
        permission: written['x-permission'] ?? null,
        parameters: written.parameters ?? [],
        body: written.requestBody?.content['application/json']?.schema ?? null,
        bodyRequired: written.requestBody?.required ?? false,
        responses: written.responses ?? {},
      };
    }),
  );
}

/** The schema that a reference names; a schema without one is given back. Throws where the document does not have it. */
export function dereference(document: OpenApiDocument, schema: Schema): Schema {
  if (!schema.$ref) return schema;
  const name = schema.$ref.replace('#/components/schemas/', '');
  const found = document.components?.schemas?.[name];
  if (!found) throw new Error(`${schema.$ref} is not in the document`);
  return dereference(document, found);
}

/** An object's schema with the parts of `allOf` laid over each other. */
export function flatten(document: OpenApiDocument, written: Schema): Schema {
  const schema = dereference(document, written);
  if (!schema.allOf) return schema;
  const { allOf, ...own } = schema;
  const parts = [...allOf.map((part) => flatten(document, part)), own];
  return {
    ...Object.assign({}, ...parts),
    properties: Object.assign({}, ...parts.map((part) => part.properties)),
    required: [...new Set(parts.flatMap((part) => part.required ?? []))],
  };
}

/** The JSON types that a schema allows, `null` among them where it does. */
export function typesOf(document: OpenApiDocument, written: Schema): string[] {
  const schema = flatten(document, written);
  const branches = schema.oneOf ?? schema.anyOf;
  if (branches) return [...new Set(branches.flatMap((branch) => typesOf(document, branch)))];
  if (schema.type !== undefined) return typeof schema.type === 'string' ? [schema.type] : [...schema.type];
  if (schema.properties) return ['object'];
  if (schema.enum) return [...new Set(schema.enum.map((value) => (value === null ? 'null' : typeof value)))];
  return [];
}
