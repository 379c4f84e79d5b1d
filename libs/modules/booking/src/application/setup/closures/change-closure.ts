import { Injectable } from '@nestjs/common';
import { invalidField } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { ClosureRepository } from '../../../persistence/closure.repository.js';
import { expectChanged, found } from '../found.js';
import { RecordChange } from '../record-change.js';
import { closureView, type ClosureView } from './closure-view.js';
import type { NewClosure } from './create-closure.js';

@Injectable()
export class ChangeClosure {
  constructor(
    private readonly closures: ClosureRepository,
    private readonly recordChange: RecordChange,
  ) {}

  /** 400 when it would end before it begins, or for a location that does not exist. */
  async execute(tx: Tx, id: string, version: number, patch: Partial<NewClosure>): Promise<ClosureView> {
    const before = found(await this.closures.byId(tx, id));
    const { from = before.fromDate, to = before.toDate, ...rest } = patch;
    if (to < from) throw invalidField('to', 'lies before from');
    const changed = await this.closures.update(tx, id, version, { ...rest, fromDate: from, toDate: to });
    const after = closureView(found(await this.closures.byId(tx, id)));
    expectChanged(changed, after);
    await this.recordChange.execute(tx, {
      action: 'closure.changed',
      type: 'closure',
      id,
      before: closureView(before),
      after,
    });
    return after;
  }
}
