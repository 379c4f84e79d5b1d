import type { Tx } from '../database/tx.js';

/**
 * Blanks what is kept under Idempotency-Keys wherever an id or a person's words stand in it: the same request again still
 * has no second effect, and is told nothing. What visitors were told names people by parts of their names. Errors of work about these ids go too.
 */
export async function forgetAnswers(tx: Tx, ids: readonly string[], words: readonly string[]): Promise<void> {
  const named = words.flatMap((word) => word.split(/\s+/)).filter((word) => word.length > 2);
  const needles = [...ids, ...words.map((word) => JSON.stringify(word).slice(1, -1))].filter((one) => one.length > 2);
  await tx.query(
    `UPDATE platform.idempotency_key k SET response = NULL WHERE business_id = $1 AND response IS NOT NULL
       AND EXISTS (SELECT 1 FROM unnest($2::text[] || CASE WHEN k.caller LIKE 'member:%' THEN '{}' ELSE $3::text[] END) AS n (needle)
         WHERE position(lower(n.needle) IN lower(k.response::text)) > 0)`,
    [tx.businessId, needles, named],
  );
  await tx.query(
    `UPDATE platform.work SET last_error = NULL WHERE business_id = $1 AND ref = ANY ($2::uuid[]) AND last_error IS NOT NULL`,
    [tx.businessId, ids],
  );
}

/** Takes what was written in words out of the events about a client; what happened stays told. */
export async function forgetEventWords(tx: Tx, clientId: string): Promise<void> {
  await tx.query(
    `UPDATE platform.outbox_event SET payload = payload
         || CASE WHEN payload ? 'subject' THEN '{"subject": null}'::jsonb ELSE '{}'::jsonb END
         || CASE WHEN payload ->> 'reason' IS NOT NULL THEN '{"reason": ""}'::jsonb ELSE '{}'::jsonb END
     WHERE business_id = $1 AND payload ->> 'clientId' = $2 AND (payload ? 'subject' OR payload ? 'reason')`,
    [tx.businessId, clientId],
  );
}
