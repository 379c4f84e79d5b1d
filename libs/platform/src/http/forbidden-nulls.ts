import type { FieldError } from '@stamgast/kernel';

interface Described {
  readonly nullable?: boolean;
  readonly type?: unknown;
  readonly oneOf?: unknown;
  readonly anyOf?: unknown;
}

const DESCRIPTION = 'swagger/apiModelProperties';

/**
 * Where a DTO holds null although its documentation knows none. `IsOptional` lets null pass for "left out", but a use
 * case that changes only what is given would store it.
 */
export function forbiddenNulls(dto: unknown, prefix = ''): FieldError[] {
  if (typeof dto !== 'object' || dto === null) return [];
  return Object.entries(dto).flatMap(([name, value]: [string, unknown]) => {
    const path = prefix ? `${prefix}.${name}` : name;
    if (value !== null) return forbiddenNulls(value, path);
    const described = Reflect.getMetadata(DESCRIPTION, dto, name) as Described | undefined;
    return described && !allowsNull(described) ? [{ path, message: 'must not be null' }] : [];
  });
}

function allowsNull({ nullable, type, oneOf, anyOf }: Described): boolean {
  return nullable === true || oneOf !== undefined || anyOf !== undefined || [type].flat().includes('null');
}
