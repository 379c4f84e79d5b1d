import { Injectable } from '@nestjs/common';
import { newId } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { forgetWords } from '../domain/forget-words.js';
import { AuditRepository } from '../persistence/audit.repository.js';

export interface AuditedChange {
  /** What happened, e.g. `booking.cancelled`. */
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  /** Only fields that changed; never secrets, never sensitive notes. */
  readonly before?: object | null;
  readonly after?: object | null;
}

/** Who did what when, written in the transaction that did it; the app role cannot change or remove an entry. */
@Injectable()
export class AuditLog {
  constructor(private readonly entries: AuditRepository) {}

  record(tx: Tx, { before = null, after = null, ...change }: AuditedChange): Promise<void> {
    this.entries.add(tx, { id: newId(), before, after, ...change });
    return Promise.resolve();
  }

  /** What an actor wrote about in a stretch of time, by subject: how often, and when last. */
  async touched(tx: Tx, actorId: string, from: Date, to: Date): Promise<{ id: string; times: number; at: Date }[]> {
    return tx.query(
      `SELECT subject_id AS id, count(*)::integer AS times, max(at) AS at FROM identity.audit_entry
       WHERE business_id = $1 AND actor_id = $2 AND at >= $3 AND at <= $4 GROUP BY subject_id`,
      [tx.businessId, actorId, from, to],
    );
  }

  /** Takes a person's words out of the entries about these subjects; who did what when stays. */
  async forget(tx: Tx, subjectIds: readonly string[]): Promise<void> {
    const entries = await tx.query<{ id: string; before: unknown; after: unknown }>(
      `SELECT id, before, after FROM identity.audit_entry
       WHERE business_id = $1 AND subject_id = ANY ($2::uuid[]) AND (before IS NOT NULL OR after IS NOT NULL)`,
      [tx.businessId, subjectIds],
    );
    const forgotten = entries.map((one) => ({
      id: one.id,
      before: forgetWords(one.before),
      after: forgetWords(one.after),
    }));
    await tx.query(
      `UPDATE identity.audit_entry a SET before = nullif(f.before, 'null'), after = nullif(f.after, 'null')
       FROM jsonb_to_recordset($2::jsonb) AS f (id uuid, before jsonb, after jsonb)
       WHERE a.business_id = $1 AND a.id = f.id`,
      [tx.businessId, JSON.stringify(forgotten)],
    );
  }
}
