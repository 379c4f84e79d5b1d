import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { invalidField, newId, platformProblems } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import {
  firstStatus,
  mayTouch,
  type TimeOff,
  type TimeOffAuthor,
  type TimeOffKind,
  type TimeOffReason,
} from '../../../domain/time-off.js';
import { TimeOffRepository } from '../../../persistence/time-off.repository.js';
import { RecordChange } from '../record-change.js';
import { TakeTime } from './take-time.js';
import { timeOffView, type TimeOffView } from './time-off-view.js';

export interface NewTimeOff {
  readonly staffId: string;
  /** RFC 3339, `[start, end)`. */
  readonly start: string;
  readonly end: string;
  readonly note?: string | null;
  readonly kind?: TimeOffKind;
  readonly reason?: TimeOffReason;
  /** Takes the time although visits are booked in it; these stay. */
  readonly override?: boolean;
}

@Injectable()
export class CreateTimeOff {
  constructor(
    private readonly timeOff: TimeOffRepository,
    private readonly takeTime: TakeTime,
    private readonly recordChange: RecordChange,
  ) {}

  /**
   * Time off, or a request for it by whoever does not decide. 400 when it ends before it begins, 403 for somebody else's
   * time, 409 `time_off_overlaps` when the time is taken.
   */
  async execute(tx: Tx, input: NewTimeOff, author: TimeOffAuthor): Promise<TimeOffView> {
    const { staffId, note = null, kind = 'time_off', reason = 'other', override = false } = input;
    const startsAt = new Date(input.start);
    const endsAt = new Date(input.end);
    if (endsAt <= startsAt) throw invalidField('end', 'does not lie after start');
    const status = firstStatus(author, kind);
    const timeOff: TimeOff = {
      id: newId(),
      staffId,
      startsAt,
      endsAt,
      note,
      kind,
      reason,
      status,
      askedBy: status === 'requested' ? tx.actor.id : null,
      decidedBy: null,
      decidedAt: null,
      answer: null,
      version: 1,
    };
    if (!mayTouch(author, timeOff)) throw new DomainError(platformProblems.permission_missing);
    await this.takeTime.lock(tx, staffId);
    await this.timeOff.insert(tx, timeOff);
    await this.takeTime.execute(tx, timeOff, override);
    const after = timeOffView(timeOff);
    await this.recordChange.execute(tx, {
      action: status === 'requested' ? 'time_off.requested' : 'time_off.created',
      type: 'time_off',
      id: timeOff.id,
      before: null,
      after,
    });
    return after;
  }
}
