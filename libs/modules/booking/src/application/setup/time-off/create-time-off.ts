import { Injectable } from '@nestjs/common';
import { invalidField, newId } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { TimeOffKind } from '../../../domain/time-off.js';
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

  /** 400 when it ends before it begins, 409 `time_off_overlaps` when the time is taken. */
  async execute(tx: Tx, input: NewTimeOff): Promise<TimeOffView> {
    const { staffId, note = null, kind = 'time_off', override = false } = input;
    const startsAt = new Date(input.start);
    const endsAt = new Date(input.end);
    if (endsAt <= startsAt) throw invalidField('end', 'does not lie after start');
    const timeOff = { id: newId(), staffId, startsAt, endsAt, note, kind, version: 1 };
    await this.takeTime.lock(tx, staffId);
    await this.timeOff.insert(tx, timeOff);
    await this.takeTime.execute(tx, timeOff, override);
    const after = timeOffView(timeOff);
    await this.recordChange.execute(tx, {
      action: 'time_off.created',
      type: 'time_off',
      id: timeOff.id,
      before: null,
      after,
    });
    return after;
  }
}
