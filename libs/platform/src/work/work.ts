import { Injectable } from '@nestjs/common';
import type { WorkKind } from '@stamgast/contracts';
import { prepared, type Prepared } from '../database/prepared.js';
import type { Tx } from '../database/tx.js';

/** Something that falls due: which handler, about which subject, when in business time. */
export interface DueWork {
  readonly kind: WorkKind;
  readonly ref: string;
  readonly dueAt: Date;
}

const FINISH_ALL = prepared(
  `DELETE FROM platform.work WHERE business_id = $1 AND kind = $2 AND ref = ANY ($3::uuid[]) AND lease_token = $4 RETURNING ref`,
);
const HELD = prepared(`SELECT ref FROM platform.work
  WHERE business_id = $1 AND kind = $2 AND ref = ANY ($3::uuid[]) AND lease_token = $4 ORDER BY ref FOR UPDATE`);

async function refsOf(tx: Tx, items: readonly LeasedWork[], sql: Prepared): Promise<ReadonlySet<string>> {
  const [first] = items;
  if (!first) return new Set();
  const refs = items.map((item) => item.ref);
  const rows = await tx.query<{ ref: string }>(sql, [tx.businessId, first.kind, refs, first.leaseToken]);
  return new Set(rows.map((row) => row.ref));
}

/**
 * What is due is a row in PostgreSQL, written in the transaction that made it due; queues only carry it out. Whatever a
 * queue loses is enqueued again from here. `due_at` is business time, `run_at` the same instant in real time.
 */
@Injectable()
export class Work {
  /** Plans work, or moves it when the same kind and subject is planned already. */
  async plan(tx: Tx, work: DueWork): Promise<void> {
    await this.planAll(tx, [work]);
  }

  async planAll(tx: Tx, works: readonly DueWork[]): Promise<void> {
    if (works.length === 0) return;
    await tx.query(
      `INSERT INTO platform.work (business_id, kind, ref, due_at, run_at)
       SELECT $1, kind, ref, due_at, due_at - $2::bigint * interval '1 millisecond'
       FROM unnest($3::text[], $4::uuid[], $5::timestamptz[]) AS w (kind, ref, due_at)
       ON CONFLICT (business_id, kind, ref) DO UPDATE
         SET due_at = excluded.due_at, run_at = excluded.run_at, queued_until = NULL, leased_until = NULL,
             lease_token = NULL, attempts = 0, parked_at = NULL, last_error = NULL`,
      [tx.businessId, tx.clockOffset, works.map((w) => w.kind), works.map((w) => w.ref), works.map((w) => w.dueAt)],
    );
    if (works.some((w) => w.dueAt <= tx.now)) tx.fallsDue();
  }

  /** Takes work back or says that it is done; nothing happens when there is none. */
  async remove(tx: Tx, kind: WorkKind, refs: readonly string[]): Promise<void> {
    if (refs.length === 0) return;
    await tx.query(`DELETE FROM platform.work WHERE business_id = $1 AND kind = $2 AND ref = ANY($3::uuid[])`, [
      tx.businessId,
      kind,
      refs,
    ]);
  }

  /**
   * Says that leased work is done, in the transaction of its effect. False when the lease was lost meanwhile: then the
   * effect must not be kept, because another worker has taken over.
   */
  async finish(tx: Tx, item: LeasedWork): Promise<boolean> {
    return (await this.finishAll(tx, [item])).has(item.ref);
  }

  /** As `finish`, of work that was taken together; gives the refs of what was still ours. */
  async finishAll(tx: Tx, items: readonly LeasedWork[]): Promise<ReadonlySet<string>> {
    return refsOf(tx, items, FINISH_ALL);
  }

  /** Whether leased work is still ours; keeps it so until the transaction ends. */
  async holds(tx: Tx, item: LeasedWork): Promise<boolean> {
    return (await this.heldOf(tx, [item])).has(item.ref);
  }

  /** As `holds`, of work that was taken together; gives the refs of what is still ours. */
  async heldOf(tx: Tx, items: readonly LeasedWork[]): Promise<ReadonlySet<string>> {
    return refsOf(tx, items, HELD);
  }

  /** Whether work of these kinds is still to be done in this business; what was given up does not count. */
  async isPlanned(tx: Tx, kinds: readonly WorkKind[]): Promise<boolean> {
    const rows = await tx.query(
      `SELECT 1 FROM platform.work WHERE business_id = $1 AND kind = ANY ($2::text[]) AND parked_at IS NULL LIMIT 1`,
      [tx.businessId, kinds],
    );
    return rows.length > 0;
  }

  /** Puts leased work off to a later business time, e.g. into the morning; it counts as a fresh try. */
  async postpone(tx: Tx, item: LeasedWork, dueAt: Date): Promise<void> {
    await tx.query(
      `UPDATE platform.work SET due_at = $5, run_at = $5::timestamptz - $6::bigint * interval '1 millisecond',
         queued_until = NULL, leased_until = NULL, lease_token = NULL, attempts = 0
       WHERE business_id = $1 AND kind = $2 AND ref = $3 AND lease_token = $4`,
      [tx.businessId, item.kind, item.ref, item.leaseToken, dueAt, tx.clockOffset],
    );
  }
}

/** Work that this process holds until `leasedUntil` (real time). */
export interface LeasedWork {
  readonly businessId: string;
  readonly kind: WorkKind;
  readonly ref: string;
  readonly leaseToken: string;
  /** 1 on the first try. */
  readonly attempt: number;
}
