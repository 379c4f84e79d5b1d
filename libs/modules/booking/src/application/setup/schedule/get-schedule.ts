import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import { ScheduleRepository } from '../../../persistence/schedule.repository.js';
import { found } from '../found.js';
import { scheduleView, type ScheduleView } from './schedule-view.js';

@Injectable()
export class GetSchedule {
  constructor(private readonly schedules: ScheduleRepository) {}

  async execute(tx: Tx, staffId: string): Promise<ScheduleView> {
    return scheduleView(found(await this.schedules.of(tx, staffId)));
  }
}
