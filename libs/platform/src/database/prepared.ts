import { createHash } from 'node:crypto';

/** A statement that each connection parses and plans once, for what runs again and again. */
export interface Prepared {
  readonly name: string;
  readonly text: string;
}

/** Names a statement by its text. For constants only: a text that varies would fill the connections with plans. */
export function prepared(text: string): Prepared {
  return { name: createHash('sha256').update(text).digest('hex').slice(0, 32), text };
}
