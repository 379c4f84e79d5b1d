import { Injectable } from '@nestjs/common';
import { localDayRange } from '@stamgast/availability';
import { BusinessFacade } from '@stamgast/identity';
import { pageOf, type Page } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { TimeOffStatus } from '../../../domain/time-off.js';
import { TimeOffRepository } from '../../../persistence/time-off.repository.js';
import { listOf, type ListQuery } from '../list-query.js';
import { timeOffView, type TimeOffView } from './time-off-view.js';

export interface TimeOffQuery extends ListQuery {
  /** Local days of the business, `YYYY-MM-DD`, both included. */
  readonly from?: string;
  readonly to?: string;
  readonly staffId?: string;
  /** What keeps visits away, unless asked otherwise. */
  readonly status?: TimeOffStatus | 'any';
}

@Injectable()
export class ListTimeOff {
  constructor(
    private readonly timeOff: TimeOffRepository,
    private readonly businesses: BusinessFacade,
  ) {}

  /** Time off by its start, by wish only what touches some days. */
  async execute(tx: Tx, query: TimeOffQuery): Promise<Page<TimeOffView>> {
    const { timeZone } = await this.businesses.current(tx);
    const { status = 'approved' } = query;
    const filter = {
      status: status === 'any' ? null : status,
      staffId: query.staffId,
      from: query.from === undefined ? undefined : new Date(localDayRange(timeZone, query.from).from),
      to: query.to === undefined ? undefined : new Date(localDayRange(timeZone, query.to).to),
    };
    const rows = await this.timeOff.list(tx, filter, listOf(query, 'instant', 'uuid'));
    return pageOf(rows, query.limit, timeOffView, (one) => [one.startsAt.toISOString(), one.id]);
  }
}
