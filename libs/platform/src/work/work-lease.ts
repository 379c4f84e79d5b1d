import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { WorkJob } from '@stamgast/contracts';
import { prepared } from '../database/prepared.js';
import { systemActor } from '../database/tx.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { LeasedWork } from './work.js';

/** Seconds that a worker may keep a row to itself without renewing. */
export const leaseSeconds = 30;
/** At an hour apart in the end, more than a week. */
const maxAttempts = 200;

const takeSql =
  prepared(`UPDATE platform.work SET lease_token = $4, leased_until = now() + $5 * interval '1 second', attempts = attempts + 1
  WHERE business_id = $1 AND kind = $2 AND ref = ANY ($3::uuid[]) AND run_at <= now() AND parked_at IS NULL
    AND (leased_until IS NULL OR leased_until < now()) RETURNING ref, attempts`);

/** Takes, keeps and gives back due rows. Times here are real time: a test clock must not end a lease. */
@Injectable()
export class WorkLease {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Without the rows that are gone, not yet due, or with another worker: for those the job was a stale hint. */
  async take({ businessId, kind, refs }: WorkJob): Promise<LeasedWork[]> {
    const leaseToken = randomUUID();
    const parameters = [businessId, kind, refs, leaseToken, leaseSeconds];
    const rows = await this.unitOfWork.stroke<{ ref: string; attempts: number }>(
      { businessId, actor: systemActor },
      { sql: takeSql, parameters },
    );
    return rows.map(({ ref, attempts }) => ({ businessId, kind, ref, leaseToken, attempt: attempts }));
  }

  /** Keeps the lease while long work goes on; false when it was lost. */
  async renew(item: LeasedWork): Promise<boolean> {
    const rows = await this.unitOfWork.run({ businessId: item.businessId, actor: systemActor }, (tx) =>
      tx.query(
        `UPDATE platform.work SET leased_until = now() + $5 * interval '1 second', queued_until = now() + $5 * interval '1 second'
         WHERE business_id = $1 AND kind = $2 AND ref = $3 AND lease_token = $4 RETURNING ref`,
        [item.businessId, item.kind, item.ref, item.leaseToken, leaseSeconds],
      ),
    );
    return rows.length > 0;
  }

  /** Gives failed work back for a later try, 2 s after the first failure and twice as long after each; parks it in the end. */
  async giveBack(item: LeasedWork, error: unknown): Promise<void> {
    const park = item.attempt >= maxAttempts;
    const delay = Math.min(2 ** Math.min(item.attempt, 12), 3600);
    const reason = error instanceof Error ? error.message.slice(0, 500) : 'unknown';
    await this.unitOfWork.run({ businessId: item.businessId, actor: systemActor }, (tx) =>
      tx.query(
        `UPDATE platform.work SET lease_token = NULL, leased_until = NULL, queued_until = NULL, last_error = $5,
           run_at = now() + $6 * interval '1 second', parked_at = CASE WHEN $7 THEN now() END
         WHERE business_id = $1 AND kind = $2 AND ref = $3 AND lease_token = $4`,
        [item.businessId, item.kind, item.ref, item.leaseToken, reason, delay, park],
      ),
    );
  }
}
