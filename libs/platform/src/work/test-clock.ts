import { Injectable } from '@nestjs/common';
import { DomainError, problems } from '@stamgast/kernel';
import { systemActor, type Tx } from '../database/tx.js';
import { UnitOfWork } from '../database/unit-of-work.js';

export const clockProblems = problems('platform', {
  clock_still_busy: { kind: 'unavailable', title: 'The clock has moved, but what fell due is still being done' },
});

const patienceMilliseconds = 30_000;

export interface Advanced {
  /** Business time afterwards. */
  readonly now: Date;
  /** How many pieces of due work were done on the way. */
  readonly ran: number;
}

/**
 * Moves the clock of a test-mode business. It stops at every due instant on the way and waits until the worker has done
 * all that fell due then, so that consequences of consequences happen in their order.
 */
@Injectable()
export class TestClock {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async advance(businessId: string, milliseconds: number): Promise<Advanced> {
    const deadline = Date.now() + patienceMilliseconds;
    const target = (await this.read(businessId)).offset + milliseconds;
    const seen = new Set<string>();
    for (;;) {
      await this.drain(businessId, seen, deadline);
      const next = await this.step(businessId, target, seen);
      if (next) break;
    }
    await this.drain(businessId, seen, deadline);
    return { now: (await this.read(businessId)).now, ran: seen.size };
  }

  /** Business time and how far it runs ahead of real time, in milliseconds. */
  async read(businessId: string): Promise<{ now: Date; offset: number }> {
    return this.inBusiness(businessId, async (tx) => ({ now: tx.now, offset: tx.clockOffset }));
  }

  /**
   * Sets the clock of the transaction's business, forwards or back, for the transactions after this one; what was due
   * stays due, and nothing that lies between is done.
   */
  async set(tx: Tx, now: Date): Promise<void> {
    const offset = now.getTime() - (tx.now.getTime() - tx.clockOffset);
    await tx.query(
      `INSERT INTO platform.business_clock (business_id, clock_offset) VALUES ($1, $2)
       ON CONFLICT (business_id) DO UPDATE SET clock_offset = excluded.clock_offset`,
      [tx.businessId, offset],
    );
    await tx.query(
      `UPDATE platform.work SET run_at = due_at - $2::bigint * interval '1 millisecond'
       WHERE business_id = $1 AND attempts = 0 AND run_at > now()`,
      [tx.businessId, offset],
    );
    await tx.announce('clock', tx.businessId);
  }

  /**
   * Sets the clock to the next due instant, or to the target when there is none before it; true when it is there. Adds what
   * falls due by it to `seen`: it may be done before anybody looks. What is due more than an hour later is moved by
   * the last step alone: a year of a business has a thousand steps and as many messages ahead, and no step takes an hour.
   */
  private step(businessId: string, target: number, seen: Set<string>): Promise<boolean> {
    return this.inBusiness(businessId, async (tx) => {
      const [row] = await tx.query<{ offset: string | null }>(
        `SELECT ceil(extract(epoch FROM min(due_at) - now()) * 1000) AS offset FROM platform.work
         WHERE business_id = $1 AND parked_at IS NULL AND attempts = 0 AND due_at > now() + $2::bigint * interval '1 millisecond'`,
        [businessId, tx.clockOffset],
      );
      const due = row?.offset === null || row?.offset === undefined ? target : Number(row.offset);
      const offset = Math.min(due, target);
      await tx.query(
        `INSERT INTO platform.business_clock (business_id, clock_offset) VALUES ($1, $2)
         ON CONFLICT (business_id) DO UPDATE SET clock_offset = excluded.clock_offset`,
        [businessId, offset],
      );
      const moved = await tx.query<{ id: string; due: boolean }>(
        `UPDATE platform.work SET run_at = due_at - $2::bigint * interval '1 millisecond'
         WHERE business_id = $1 AND attempts = 0 AND ($3 OR due_at <= now() + $2::bigint * interval '1 millisecond' + interval '1 hour')
         RETURNING kind || ':' || ref AS id, parked_at IS NULL AND run_at <= now() AS due`,
        [businessId, offset, offset === target],
      );
      note(seen, moved);
      tx.fallsDue();
      await tx.announce('clock', businessId);
      return offset === target;
    });
  }

  /** Waits until nothing is due any more; work that failed waits for its next try and is not waited for. */
  private async drain(businessId: string, seen: Set<string>, deadline: number): Promise<void> {
    for (;;) {
      const due = await this.inBusiness(businessId, (tx) =>
        tx.query<{ id: string }>(
          `SELECT kind || ':' || ref AS id FROM platform.work
           WHERE business_id = $1 AND parked_at IS NULL AND due_at <= now() + $2::bigint * interval '1 millisecond'
             AND (attempts = 0 OR leased_until IS NOT NULL)`,
          [businessId, tx.clockOffset],
        ),
      );
      note(
        seen,
        due.map(({ id }) => ({ id, due: true })),
      );
      if (due.length === 0) return;
      if (Date.now() > deadline) throw new DomainError(clockProblems.clock_still_busy, { retryAfter: 5 });
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
  }

  private inBusiness<Result>(businessId: string, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.unitOfWork.run({ businessId, actor: systemActor }, work);
  }
}

/** Events that are handed on are no work that anybody planned. */
function note(seen: Set<string>, rows: readonly { readonly id: string; readonly due: boolean }[]): void {
  for (const { id, due } of rows) if (due && !id.startsWith('outbox.')) seen.add(id);
}
