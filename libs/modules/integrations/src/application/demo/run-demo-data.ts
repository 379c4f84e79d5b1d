import { Injectable } from '@nestjs/common';
import { newId, systemActor, UnitOfWork, Work, WorkLease, type LeasedWork } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { removalOf } from '../../domain/demo/demo-state.js';
import { DemoDataRepository } from '../../persistence/demo-data.repository.js';
import { ContinueDemoData, type DemoRest } from './continue-demo-data.js';

/** Chunks that a worker does before it lets others have their turn. */
const chunksOfTurn = 20;
/** Chunks after which the lease is renewed. */
const chunksOfLease = 4;
/** Milliseconds until it looks again whether everybody has been told. */
const pause = 500;
/** Tries of the same chunk after which loading is given up. */
const mostTries = 4;

/** Loads or removes demo data chunk by chunk. */
@Injectable()
export class RunDemoData {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly work: Work,
    private readonly lease: WorkLease,
    private readonly demo: DemoDataRepository,
    private readonly next: ContinueDemoData,
  ) {}

  async execute(item: LeasedWork): Promise<void> {
    try {
      const rest = await this.takeTurn(item);
      if (rest === null) return;
      await this.inBusiness(item, async (tx) => {
        if (!(await this.work.finish(tx, item)) || rest === 'over') return;
        const dueAt = new Date(tx.now.getTime() + (rest === 'wait' ? pause : 0));
        await this.work.plan(tx, { kind: item.kind, ref: item.ref, dueAt });
      });
    } catch (error) {
      if (item.attempt < mostTries) throw error;
      await this.inBusiness(item, (tx) => this.giveUp(tx, item));
    }
  }

  /** Null when the lease was lost, so that somebody else does the rest. */
  private async takeTurn(item: LeasedWork): Promise<DemoRest | null> {
    for (let chunk = 1; chunk <= chunksOfTurn; chunk += 1) {
      const rest = await this.inBusiness(item, (tx) => this.next.execute(tx, item.ref));
      if (rest !== 'more') return rest;
      if (chunk % chunksOfLease === 0 && !(await this.lease.renew(item))) return null;
    }
    return 'more';
  }

  /** Half a year of demo data is worse than none: it is taken away. What could not be removed can be removed again. */
  private async giveUp(tx: Tx, item: LeasedWork): Promise<void> {
    const stored = await this.demo.lock(tx);
    if (!(await this.work.finish(tx, item)) || stored?.jobId !== item.ref) return;
    if (stored.state === 'removing') await this.demo.update(tx, { ...stored, state: 'loaded' });
    if (stored.state === 'loading') {
      const removal = removalOf(stored, newId());
      await this.demo.update(tx, removal);
      await this.work.plan(tx, { kind: item.kind, ref: removal.jobId, dueAt: tx.now });
    }
    await tx.announce('demo_data', item.ref);
  }

  private inBusiness<Result>(item: LeasedWork, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.unitOfWork.run({ businessId: item.businessId, actor: systemActor }, work);
  }
}
