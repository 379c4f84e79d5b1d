import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import { ClosureRepository } from '../../../persistence/closure.repository.js';
import { expectChanged, found } from '../found.js';
import { RecordChange } from '../record-change.js';
import { closureView } from './closure-view.js';

@Injectable()
export class DeleteClosure {
  constructor(
    private readonly closures: ClosureRepository,
    private readonly recordChange: RecordChange,
  ) {}

  async execute(tx: Tx, id: string, version: number): Promise<void> {
    const before = found(await this.closures.byId(tx, id));
    expectChanged(await this.closures.remove(tx, id, version), before);
    await this.recordChange.execute(tx, {
      action: 'closure.deleted',
      type: 'closure',
      id,
      before: closureView(before),
      after: null,
    });
  }
}
