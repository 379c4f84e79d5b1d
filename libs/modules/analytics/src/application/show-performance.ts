import { Injectable } from '@nestjs/common';
import { roundHalfUp, type Money } from '@stamgast/kernel';
import type { Tx } from '@stamgast/platform/database';
import { quotient, rateOf, wilsonInterval, type Rate } from '@stamgast/statistics';
import { PerformanceReadModel, type Performance, type PerformanceOf } from '../persistence/performance.read-model.js';
import { ReportScopes, type PeriodQuery } from './report-scope.js';
import { viewOfPeriod, type PeriodView } from './show-overview.js';

/** Fewer first visits say nothing about whom a service or a person brings back. */
const ENOUGH_FIRST_VISITS = 20;

export interface ReturnedRate extends Rate {
  /** 95 % interval of the value. */
  readonly low: number | null;
  readonly high: number | null;
}

export interface PerformanceView {
  readonly id: string;
  readonly name: string | null;
  readonly visits: number;
  readonly revenue: Money;
  readonly clients: number;
  readonly newClients: number;
  readonly returned: ReturnedRate;
  readonly noShow: Rate;
  readonly averageSpend: Money | null;
}

export interface PerformanceListView {
  readonly data: PerformanceView[];
  readonly period: PeriodView;
  /** Within how many days of a first visit the next one makes a returned client. */
  readonly returnDays: number;
  readonly asOf: string;
  readonly timeZone: string;
}

/** What services, or members of staff, brought in and brought back (F.15). */
@Injectable()
export class ShowPerformance {
  constructor(
    private readonly scopes: ReportScopes,
    private readonly performance: PerformanceReadModel,
  ) {}

  async execute(tx: Tx, of: PerformanceOf, query: PeriodQuery): Promise<PerformanceListView> {
    const scope = await this.scopes.read(tx, query);
    const { returnDays } = await this.scopes.rhythm(tx, scope);
    const { period, asOf, timeZone, currency } = scope;
    const found = await this.performance.list(tx, of, { period, returnDays, asOf });
    const data = found.map((one) => viewOf(one, currency));
    return { data, period: viewOfPeriod(period), returnDays, asOf, timeZone };
  }
}

function viewOf(one: Performance, currency: string): PerformanceView {
  const { id, name, visits, noShows, clients, newClients, returned, returnable, revenue } = one;
  const { low = null, high = null } = wilsonInterval(returned, returnable) ?? {};
  const perVisit = quotient(revenue, visits);
  return {
    id,
    name,
    visits,
    revenue: { amount: revenue, currency },
    clients,
    newClients,
    returned: { ...rateOf(returned, returnable, ENOUGH_FIRST_VISITS), low, high },
    noShow: rateOf(noShows, visits + noShows),
    averageSpend: perVisit === null ? null : { amount: roundHalfUp(perVisit), currency },
  };
}
