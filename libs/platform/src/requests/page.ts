import { DomainError } from '@stamgast/kernel';
import { platformProblems } from './platform-problems.js';

/** A page of anything. */
export interface Page<Item> {
  readonly data: Item[];
  readonly nextCursor: string | null;
}

/** The sort keys of the last item of a page, opaque to callers. */
export function encodeCursor(keys: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

/** Reads a cursor of `length` keys back; 400 when it was not made by `encodeCursor`. */
export function decodeCursor(cursor: string | undefined, length: number): (string | number | null)[] | null {
  if (cursor === undefined) return null;
  try {
    const keys: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const sound =
      Array.isArray(keys) &&
      keys.length === length &&
      keys.every((k) => k === null || typeof k === 'string' || typeof k === 'number');
    if (sound) return keys as (string | number | null)[];
  } catch {
    // Falls through to the refusal.
  }
  throw new DomainError(platformProblems.malformed_request, { detail: 'The cursor is not one of ours' });
}

/** Cuts a list that was read with one item too many into a page. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  present: (row: Row) => Item,
  keysOf: (row: Row) => readonly (string | number | null)[],
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return { data: shown.map(present), nextCursor: last ? encodeCursor(keysOf(last)) : null };
}
