import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import { OutsideTimeRepository } from '../../persistence/outside-time.repository.js';
import { refuseUnfitRange } from '../availability/day-range.js';

const dayMilliseconds = 86_400_000;

export interface OutsideTimeView {
  readonly id: string;
  readonly staffId: string;
  readonly calendarId: string;
  readonly calendarName: string;
  readonly start: string;
  readonly end: string;
}

/** When everybody is busy elsewhere, in one statement. */
@Injectable()
export class ListOutsideTimes {
  constructor(private readonly outside: OutsideTimeRepository) {}

  /** Local days, both included, in whichever zone: a day more on either side. 400 for more than 62. */
  async execute(tx: Tx, { from, to }: { readonly from: string; readonly to: string }): Promise<OutsideTimeView[]> {
    refuseUnfitRange(from, to);
    const range = { from: Date.parse(from) - dayMilliseconds, to: Date.parse(to) + 2 * dayMilliseconds };
    const found = await this.outside.between(tx, range);
    return found.map(({ from: start, to: end, ...rest }) => ({
      ...rest,
      start: new Date(start).toISOString(),
      end: new Date(end).toISOString(),
    }));
  }
}
