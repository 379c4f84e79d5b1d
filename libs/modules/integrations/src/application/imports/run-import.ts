import { Injectable } from '@nestjs/common';
import { UnitOfWork, Work, WorkLease, type LeasedWork } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { ContinueImport } from './continue-import.js';
import { ImportStores } from './import-stores.js';

/** Chunks that a worker does before it lets others have their turn, and itself be stopped. */
const chunksOfTurn = 20;
/** Chunks after which the lease is renewed. */
const chunksOfLease = 5;
/** Tries of the same chunk after which the import has failed. */
const mostTries = 4;

/** Works on an import chunk by chunk; several turns make one import. */
@Injectable()
export class RunImport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly work: Work,
    private readonly lease: WorkLease,
    private readonly stores: ImportStores,
    private readonly next: ContinueImport,
  ) {}

  async execute(item: LeasedWork): Promise<void> {
    try {
      const more = await this.takeTurn(item);
      if (more === null) return;
      await this.inImport(item, async (tx) => {
        if ((await this.work.finish(tx, item)) && more)
          await this.work.plan(tx, { kind: item.kind, ref: item.ref, dueAt: tx.now });
      });
    } catch (error) {
      if (item.attempt < mostTries) throw error;
      await this.inImport(item, async (tx) => {
        await this.next.fail(tx, item.ref);
        await this.work.finish(tx, item);
      });
    }
  }

  /** Whether there is more to do; null when the lease was lost, so that somebody else does it. */
  private async takeTurn(item: LeasedWork): Promise<boolean | null> {
    await this.inImport(item, (tx) => this.stores.imports.measureFromNow(tx, item.ref));
    for (let chunk = 1; chunk <= chunksOfTurn; chunk += 1) {
      if (!(await this.inImport(item, (tx) => this.next.execute(tx, item.ref)))) return false;
      if (chunk % chunksOfLease === 0 && !(await this.lease.renew(item))) return null;
    }
    return true;
  }

  private inImport<Result>(item: LeasedWork, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    const actor = { kind: 'import', id: item.ref, via: 'worker' } as const;
    return this.unitOfWork.run({ businessId: item.businessId, actor }, work);
  }
}
