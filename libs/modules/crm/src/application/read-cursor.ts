import { DomainError } from '@stamgast/kernel';
import { decodeCursor, platformProblems } from '@stamgast/platform';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?Z$/;

type Key = string | number | null | undefined;

export const isUuid = (key: Key): key is string => typeof key === 'string' && uuid.test(key);
export const isInstant = (key: Key): key is string =>
  typeof key === 'string' && instant.test(key) && !Number.isNaN(Date.parse(key));
export const isText = (key: Key): key is string => typeof key === 'string' && !key.includes('\0');

/** The keys of a cursor that are all `sound`: cursors come from callers, who may send any. 400 else. */
export function readCursor(
  cursor: string | undefined,
  ...sound: readonly ((key: Key) => boolean)[]
): (string | number | null)[] | null {
  const keys = decodeCursor(cursor, sound.length);
  if (keys && !sound.every((holds, index) => holds(keys[index])))
    throw new DomainError(platformProblems.malformed_request, { detail: 'The cursor is not one of ours' });
  return keys;
}

/** The cursor of a list by time and id. */
export function readTimeCursor(cursor: string | undefined): { readonly at: string; readonly id: string } | null {
  const keys = readCursor(cursor, isInstant, isUuid);
  return keys && { at: keys[0] as string, id: keys[1] as string };
}
