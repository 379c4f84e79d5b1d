import { DomainError } from '@stamgast/kernel';
import { sqlState } from '../database/database-error.js';
import { prepared } from '../database/prepared.js';
import type { Tx } from '../database/tx.js';
import { platformProblems } from '../requests/platform-problems.js';

export interface OnceKey {
  readonly caller: string;
  readonly route: string;
  readonly key: string;
  readonly bodyHash: string;
}

const CLAIM =
  prepared(`INSERT INTO platform.idempotency_key (business_id, caller, route, key, body_hash) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (business_id, caller, route, key) DO UPDATE SET body_hash = excluded.body_hash, response = NULL, created_at = now()
    WHERE platform.idempotency_key.created_at < now() - interval '24 hours'
  RETURNING key`);

const KEEP = prepared(`UPDATE platform.idempotency_key SET response = $5::jsonb
  WHERE business_id = $1 AND caller = $2 AND route = $3 AND key = $4`);

/**
 * Runs `work` at most once per key. Key, effect and answer commit together: a crash between commit and answer is healed
 * by the next try, and a refusal leaves nothing behind. A second request waits for the first and gets its answer.
 */
export async function storeOnce<Result>(tx: Tx, once: OnceKey, work: () => Promise<Result>): Promise<Result> {
  const claimed = await claim(tx, once);
  if (!claimed) return (await earlierAnswer(tx, once)) as Result;
  const result = await work();
  tx.send(KEEP, [tx.businessId, once.caller, once.route, once.key, JSON.stringify(result ?? null)]);
  return result;
}

async function claim(tx: Tx, once: OnceKey): Promise<boolean> {
  try {
    const rows = await tx.query(CLAIM, [tx.businessId, once.caller, once.route, once.key, once.bodyHash]);
    return rows.length > 0;
  } catch (error) {
    if (sqlState(error) === '55P03') throw new DomainError(platformProblems.idempotency_in_progress, { retryAfter: 1 });
    throw error;
  }
}

async function earlierAnswer(tx: Tx, once: OnceKey): Promise<unknown> {
  const [row] = await tx.query<{ bodyHash: string; response: unknown }>(
    `SELECT body_hash AS "bodyHash", response FROM platform.idempotency_key
     WHERE business_id = $1 AND caller = $2 AND route = $3 AND key = $4`,
    [tx.businessId, once.caller, once.route, once.key],
  );
  if (!row) throw new DomainError(platformProblems.idempotency_in_progress, { retryAfter: 1 });
  if (row.bodyHash !== once.bodyHash) throw new DomainError(platformProblems.idempotency_key_reused);
  return row.response;
}
