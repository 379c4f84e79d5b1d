import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { platformProblems } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { readSchedule, type WrittenSchedule } from '../../../domain/schedule-text.js';
import { ScheduleRepository } from '../../../persistence/schedule.repository.js';
import { expectChanged, found } from '../found.js';
import { RecordChange } from '../record-change.js';
import { scheduleView, type ScheduleView } from './schedule-view.js';

/** Sets when a staff member works; visits that are booked outside it stay. */
@Injectable()
export class ReplaceSchedule {
  constructor(
    private readonly schedules: ScheduleRepository,
    private readonly recordChange: RecordChange,
  ) {}

  /** 400 for windows that overlap, a date twice, or a location that does not exist. */
  async execute(tx: Tx, staffId: string, version: number, written: WrittenSchedule): Promise<ScheduleView> {
    const before = found(await this.schedules.of(tx, staffId));
    const { schedule, errors } = readSchedule(written);
    if (errors.length > 0) throw new DomainError(platformProblems.validation_failed, { errors });
    const changed = await this.schedules.replace(tx, staffId, version, schedule);
    const after = scheduleView(found(await this.schedules.of(tx, staffId)));
    expectChanged(changed, after);
    await this.recordChange.execute(tx, {
      action: 'schedule.changed',
      type: 'schedule',
      id: staffId,
      before: scheduleView(before),
      after,
    });
    return after;
  }
}
