import { DomainError } from '@stamgast/kernel';
import { decodeCursor, platformProblems } from '@stamgast/platform';
import { isLocalDay } from '../../domain/local-day.js';
import type { SetupList } from '../../persistence/setup-list.js';

/** What a list of set-up resources can be asked for. */
export interface ListQuery {
  readonly limit: number;
  readonly cursor?: string;
  readonly includeArchived?: boolean;
  /** RFC 3339; gives what changed after it, archived or not. */
  readonly updatedAfter?: string;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const shapes = {
  integer: (key: unknown) => Number.isInteger(key) && Math.abs(key as number) < 2 ** 31,
  uuid: (key: unknown) => typeof key === 'string' && uuid.test(key),
  day: (key: unknown) => typeof key === 'string' && isLocalDay(key),
  instant: (key: unknown) => typeof key === 'string' && !Number.isNaN(Date.parse(key)),
} as const;

/** Reads a list's query; 400 for a cursor whose keys are not of these kinds. */
export function listOf(query: ListQuery, ...keys: readonly (keyof typeof shapes)[]): SetupList {
  const after = decodeCursor(query.cursor, keys.length);
  if (after && !after.every((key, index) => shapes[keys[index]!](key)))
    throw new DomainError(platformProblems.malformed_request, { detail: 'The cursor is not one of ours' });
  return {
    limit: query.limit + 1,
    after,
    includeArchived: query.includeArchived ?? false,
    updatedAfter: query.updatedAfter === undefined ? null : new Date(query.updatedAfter),
  };
}
