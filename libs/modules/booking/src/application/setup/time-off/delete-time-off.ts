import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { platformProblems } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { mayTouch, type TimeOffAuthor } from '../../../domain/time-off.js';
import { TimeOffOccupancyRepository } from '../../../persistence/time-off-occupancy.repository.js';
import { TimeOffRepository } from '../../../persistence/time-off.repository.js';
import { expectChanged, found } from '../found.js';
import { RecordChange } from '../record-change.js';
import { timeOffView } from './time-off-view.js';

/** Takes time off, or a request for it, back: the time can be booked again. */
@Injectable()
export class DeleteTimeOff {
  constructor(
    private readonly timeOff: TimeOffRepository,
    private readonly occupancy: TimeOffOccupancyRepository,
    private readonly recordChange: RecordChange,
  ) {}

  async execute(tx: Tx, id: string, version: number, author: TimeOffAuthor): Promise<void> {
    const before = found(await this.timeOff.byId(tx, id));
    if (!mayTouch(author, before)) throw new DomainError(platformProblems.permission_missing);
    await this.occupancy.release(tx, id);
    expectChanged(await this.timeOff.remove(tx, id, version), before);
    await this.recordChange.execute(tx, {
      action: 'time_off.deleted',
      type: 'time_off',
      id,
      before: timeOffView(before),
      after: null,
    });
  }
}
