import { Injectable } from '@nestjs/common';
import { ClientDataKeepers, type MovedRows } from '@stamgast/identity';
import { UnitOfWork, Work, systemActor, type LeasedWork } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { MergeSteps } from './merge-steps.js';

/** Fetches what was on its way under an old id when its client was merged: told, but not yet written down. */
@Injectable()
export class SweepMerge {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly work: Work,
    private readonly steps: MergeSteps,
    private readonly keepers: ClientDataKeepers,
  ) {}

  async execute(item: LeasedWork): Promise<void> {
    await this.unitOfWork.run({ businessId: item.businessId, actor: systemActor }, async (tx) => {
      if (await this.work.finish(tx, item)) await this.sweep(tx, item.ref);
    });
  }

  /** Nothing happens for a merge that has been undone. */
  async sweep(tx: Tx, mergeId: string): Promise<void> {
    const merge = await this.steps.merges.lock(tx, mergeId);
    if (!merge || merge.undoneAt) return;
    const { fromId, toId } = merge;
    await this.steps.privacy.lock(tx, [fromId, toId]);
    const kept = await this.steps.clients.find(tx, toId);
    if (!kept) return;
    const moved: Record<string, MovedRows> = {};
    for (const keeper of this.keepers.all()) {
      const late = await keeper.merge(tx, fromId, kept.id);
      moved[keeper.name] = together(merge.moved[keeper.name] ?? {}, late);
    }
    await this.steps.merges.keepMoved(tx, mergeId, moved);
    for (const client of [fromId, kept.id]) await this.steps.history.execute(tx, client, true);
  }
}

function together(first: MovedRows, late: MovedRows): MovedRows {
  const tables = [...new Set([...Object.keys(first), ...Object.keys(late)])];
  return Object.fromEntries(tables.map((table) => [table, [...(first[table] ?? []), ...(late[table] ?? [])]]));
}
