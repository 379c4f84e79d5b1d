import { createHash } from 'node:crypto';

/**
 * Under which an erased client stands in the erasure log: it leads to nobody without the client's own random id. The business
 * is not part of it, so that a log still tells who is to be forgotten when an old archive is unpacked into another one.
 */
export function erasureHash(clientId: string): string {
  return createHash('sha256').update(clientId).digest('hex');
}
