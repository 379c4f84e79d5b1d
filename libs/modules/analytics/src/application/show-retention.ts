import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { Rate } from '@stamgast/statistics';
import { addDays } from '../domain/local-day.js';
import { churnOf, lostOf, retentionOf, type ActiveClients } from '../domain/retention.js';
import { VisitFiguresReadModel } from '../persistence/visit-figures.read-model.js';
import { ReportScopes, type PeriodQuery } from './report-scope.js';
import { viewOfPeriod, type PeriodView } from './show-overview.js';

export interface RetentionView extends ActiveClients {
  readonly period: PeriodView;
  readonly retention: Rate;
  readonly churn: Rate;
  /** Active at the start and not at the end. */
  readonly lost: number;
  readonly activeDays: number;
  readonly medianIntervalDays: number | null;
  /** The business's own history begins within the days that make a client active at the start. */
  readonly tooEarly: boolean;
  readonly asOf: string;
  readonly timeZone: string;
}

/** Who of those who were clients at the period's start still is one at its end (F.1, F.2). */
@Injectable()
export class ShowRetention {
  constructor(
    private readonly scopes: ReportScopes,
    private readonly visits: VisitFiguresReadModel,
  ) {}

  async execute(tx: Tx, query: PeriodQuery): Promise<RetentionView> {
    const scope = await this.scopes.read(tx, query);
    const { activeDays, medianIntervalDays } = await this.scopes.rhythm(tx, scope);
    const { period, asOf, timeZone } = scope;
    const clients = await this.visits.activeClients(tx, period, activeDays);
    const first = await this.visits.firstDay(tx);
    return {
      period: viewOfPeriod(period),
      retention: retentionOf(clients),
      churn: churnOf(clients),
      ...clients,
      lost: lostOf(clients),
      activeDays,
      medianIntervalDays,
      tooEarly: first === null || first > addDays(period.from, -activeDays),
      asOf,
      timeZone,
    };
  }
}
