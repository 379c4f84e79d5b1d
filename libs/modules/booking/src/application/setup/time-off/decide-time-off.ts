import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import type { Tx } from '@stamgast/platform/database';
import { setupProblems } from '../../../domain/setup-problems.js';
import type { TimeOffStatus } from '../../../domain/time-off.js';
import { TimeOffRepository } from '../../../persistence/time-off.repository.js';
import { expectChanged, found } from '../found.js';
import { RecordChange } from '../record-change.js';
import { TakeTime } from './take-time.js';
import { timeOffView, type TimeOffView } from './time-off-view.js';

export interface Decision {
  readonly status: Exclude<TimeOffStatus, 'requested'>;
  /** A word to whoever asked. */
  readonly answer?: string | null;
  /** Approves although visits are booked in it; these stay and are to be moved. */
  readonly override?: boolean;
}

/** Approves or declines time off; a decision can be changed to the other one. */
@Injectable()
export class DecideTimeOff {
  constructor(
    private readonly timeOff: TimeOffRepository,
    private readonly takeTime: TakeTime,
    private readonly recordChange: RecordChange,
  ) {}

  /** 409 `time_off_decided` where it stands so already, 409 `time_off_overlaps` when the time is taken. */
  async execute(tx: Tx, id: string, version: number, decision: Decision): Promise<TimeOffView> {
    const before = found(await this.timeOff.byId(tx, id));
    // Whoever writes somebody's time locks them first, so that a booking and an approval meet here.
    await this.takeTime.lock(tx, before.staffId);
    const { status, answer = null, override = false } = decision;
    if (before.version === version && before.status === status) throw new DomainError(setupProblems.time_off_decided);
    const decided = { status, answer, decidedBy: tx.actor.id, decidedAt: tx.now };
    const changed = await this.timeOff.update(tx, id, version, decided);
    const current = found(await this.timeOff.byId(tx, id));
    expectChanged(changed, current);
    await this.takeTime.execute(tx, current, override);
    const after = timeOffView(current);
    await this.recordChange.execute(tx, {
      action: `time_off.${status}`,
      type: 'time_off',
      id,
      before: timeOffView(before),
      after,
    });
    return after;
  }
}
