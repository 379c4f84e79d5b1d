import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import { TimeOffRepository } from '../../../persistence/time-off.repository.js';
import { found } from '../found.js';
import { timeOffView, type TimeOffView } from './time-off-view.js';

@Injectable()
export class GetTimeOff {
  constructor(private readonly timeOff: TimeOffRepository) {}

  async execute(tx: Tx, id: string): Promise<TimeOffView> {
    return timeOffView(found(await this.timeOff.byId(tx, id)));
  }
}
