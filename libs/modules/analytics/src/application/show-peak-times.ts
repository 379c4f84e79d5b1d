import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import { peakGrid, type PeakGrid } from '../domain/peak-grid.js';
import { VisitFiguresReadModel } from '../persistence/visit-figures.read-model.js';
import { ReportScopes, type PeriodQuery } from './report-scope.js';
import { viewOfPeriod, type PeriodView } from './show-overview.js';

export interface PeakTimesView extends PeakGrid {
  readonly period: PeriodView;
  readonly asOf: string;
  readonly timeZone: string;
}

/** When clients come (F.11). */
@Injectable()
export class ShowPeakTimes {
  constructor(
    private readonly scopes: ReportScopes,
    private readonly visits: VisitFiguresReadModel,
  ) {}

  async execute(tx: Tx, query: PeriodQuery): Promise<PeakTimesView> {
    const { period, asOf, timeZone } = await this.scopes.read(tx, query);
    const tallies = await this.visits.byHour(tx, period);
    const openDays = await this.visits.openDays(tx, period);
    return { ...peakGrid(period, tallies, openDays), period: viewOfPeriod(period), asOf, timeZone };
  }
}
