import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { invalidField, platformProblems } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { mayTouch, type TimeOffAuthor } from '../../../domain/time-off.js';
import { TimeOffRepository } from '../../../persistence/time-off.repository.js';
import { expectChanged, found } from '../found.js';
import { RecordChange } from '../record-change.js';
import type { NewTimeOff } from './create-time-off.js';
import { TakeTime } from './take-time.js';
import { timeOffView, type TimeOffView } from './time-off-view.js';

export type TimeOffPatch = Partial<Omit<NewTimeOff, 'staffId'>>;

/** Moves or renames time off; it stays with its staff member. */
@Injectable()
export class ChangeTimeOff {
  constructor(
    private readonly timeOff: TimeOffRepository,
    private readonly takeTime: TakeTime,
    private readonly recordChange: RecordChange,
  ) {}

  /** 400 when it would end before it begins, 403 for what has been decided, 409 `time_off_overlaps` when it is taken. */
  async execute(tx: Tx, id: string, version: number, patch: TimeOffPatch, author: TimeOffAuthor): Promise<TimeOffView> {
    const before = found(await this.timeOff.byId(tx, id));
    await this.takeTime.lock(tx, before.staffId);
    if (!mayTouch(author, before) || !mayTouch(author, { ...before, ...patch }))
      throw new DomainError(platformProblems.permission_missing);
    const { start, end, override = false, ...fields } = patch;
    const startsAt = start === undefined ? before.startsAt : new Date(start);
    const endsAt = end === undefined ? before.endsAt : new Date(end);
    if (endsAt <= startsAt) throw invalidField('end', 'does not lie after start');
    const changed = await this.timeOff.update(tx, id, version, { ...fields, startsAt, endsAt });
    const current = found(await this.timeOff.byId(tx, id));
    expectChanged(changed, current);
    if (start !== undefined || end !== undefined) await this.takeTime.execute(tx, current, override);
    const after = timeOffView(current);
    await this.recordChange.execute(tx, {
      action: 'time_off.changed',
      type: 'time_off',
      id,
      before: timeOffView(before),
      after,
    });
    return after;
  }
}
