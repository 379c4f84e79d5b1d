import { Injectable } from '@nestjs/common';
import { invalidField, newId } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { ClosureRepository } from '../../../persistence/closure.repository.js';
import { RecordChange } from '../record-change.js';
import { closureView, type ClosureView } from './closure-view.js';

export interface NewClosure {
  readonly name: string;
  /** `YYYY-MM-DD`, both included. */
  readonly from: string;
  readonly to: string;
  /** All locations when absent or null. */
  readonly locationId?: string | null;
}

/** Closes a location, or the whole business, for some days; visits that are booked stay. */
@Injectable()
export class CreateClosure {
  constructor(
    private readonly closures: ClosureRepository,
    private readonly recordChange: RecordChange,
  ) {}

  /** 400 when it ends before it begins, or for a location that does not exist. */
  async execute(tx: Tx, { name, from, to, locationId = null }: NewClosure): Promise<ClosureView> {
    if (to < from) throw invalidField('to', 'lies before from');
    const closure = { id: newId(), name, fromDate: from, toDate: to, locationId, version: 1 };
    await this.closures.insert(tx, closure);
    const after = closureView(closure);
    await this.recordChange.execute(tx, {
      action: 'closure.created',
      type: 'closure',
      id: closure.id,
      before: null,
      after,
    });
    return after;
  }
}
