import { Injectable } from '@nestjs/common';
import { roundHalfUp, type Money } from '@stamgast/kernel';
import type { Tx } from '@stamgast/platform/database';
import { quotient, rateOf, type Rate } from '@stamgast/statistics';
import { definitions } from '../domain/definitions.js';
import { addDays } from '../domain/local-day.js';
import { bucketsOf, comparedWith, type Comparison, type Period } from '../domain/period.js';
import { retentionOf } from '../domain/retention.js';
import { RevenueFiguresReadModel, type RevenueOfDay } from '../persistence/revenue-figures.read-model.js';
import { VisitFiguresReadModel, type DayTally } from '../persistence/visit-figures.read-model.js';
import { ReportScopes, type BusinessRhythm, type PeriodQuery, type ReportScope } from './report-scope.js';

/** A figure beside that of the days compared with; `previous` is null where nothing was to be compared. */
export interface Figure<Value> {
  readonly current: Value;
  readonly previous: Value | null;
}

export interface FrequencyView {
  /** Visits per client; null without clients. */
  readonly value: number | null;
  readonly visits: number;
  readonly clients: number;
  readonly medianIntervalDays: number | null;
}

export interface SpendView {
  readonly perVisit: Money | null;
  readonly perClient: Money | null;
  readonly median: Money | null;
}

/** First and last day. */
export interface PeriodView {
  readonly from: string;
  readonly to: string;
}

export interface OverviewView {
  readonly period: PeriodView;
  readonly comparedPeriod: PeriodView | null;
  readonly revenue: Figure<Money>;
  readonly visits: Figure<number>;
  readonly newClients: Figure<number>;
  readonly returningClients: Figure<number>;
  readonly retention: Figure<Rate>;
  readonly rebooking: Figure<Rate>;
  readonly frequency: Figure<FrequencyView>;
  readonly noShow: Figure<Rate>;
  readonly lateCancel: Figure<Rate>;
  readonly averageSpend: Figure<SpendView>;
  readonly notClosed: number;
  /** No-shows that the owner has excused; they are not in `noShow`. */
  readonly excusedNoShows: number;
  readonly series: { readonly date: string; readonly visits: number; readonly revenue: Money }[];
  readonly activeDays: number;
  readonly asOf: string;
  readonly timeZone: string;
  readonly definitions: readonly { readonly key: string; readonly textKey: string }[];
}

/** The figures of one period. */
interface Figures {
  readonly revenue: Money;
  readonly visits: number;
  readonly newClients: number;
  readonly returningClients: number;
  readonly retention: Rate;
  readonly rebooking: Rate;
  readonly frequency: FrequencyView;
  readonly noShow: Rate;
  readonly lateCancel: Rate;
  readonly averageSpend: SpendView;
  readonly notClosed: number;
  /** No-shows that the owner has excused; they are not in `noShow`. */
  readonly excusedNoShows: number;
  readonly visitDays: readonly DayTally[];
  readonly revenueDays: readonly RevenueOfDay[];
}

const REBOOK_HOURS = 720;

/** The dashboard: the figures of a period, and beside them those of another. */
@Injectable()
export class ShowOverview {
  constructor(
    private readonly scopes: ReportScopes,
    private readonly visits: VisitFiguresReadModel,
    private readonly revenue: RevenueFiguresReadModel,
  ) {}

  async execute(tx: Tx, query: PeriodQuery, comparison: Comparison | null): Promise<OverviewView> {
    const scope = await this.scopes.read(tx, query);
    const rhythm = await this.scopes.rhythm(tx, scope);
    const current = await this.figures(tx, scope.period, scope, rhythm);
    const compared = comparison && comparedWith(scope.period, comparison);
    const previous = compared && (await this.figures(tx, compared, scope, rhythm));
    const figure = <Key extends keyof Figures>(key: Key): Figure<Figures[Key]> => ({
      current: current[key],
      previous: previous && previous[key],
    });
    return {
      period: viewOfPeriod(scope.period),
      comparedPeriod: compared && viewOfPeriod(compared),
      revenue: figure('revenue'),
      visits: figure('visits'),
      newClients: figure('newClients'),
      returningClients: figure('returningClients'),
      retention: figure('retention'),
      rebooking: figure('rebooking'),
      frequency: figure('frequency'),
      noShow: figure('noShow'),
      lateCancel: figure('lateCancel'),
      averageSpend: figure('averageSpend'),
      notClosed: current.notClosed,
      excusedNoShows: current.excusedNoShows,
      series: seriesOf(scope, current),
      activeDays: rhythm.activeDays,
      asOf: scope.asOf,
      timeZone: scope.timeZone,
      definitions,
    };
  }

  private async figures(tx: Tx, period: Period, scope: ReportScope, rhythm: BusinessRhythm): Promise<Figures> {
    const { until, currency } = scope;
    const rebookBy = new Date(until.getTime() - REBOOK_HOURS * 3_600_000);
    const totals = await this.visits.totals(tx, period, rebookBy, until);
    const missed = await this.visits.missed(tx, period, until);
    const active = await this.visits.activeClients(tx, period, rhythm.activeDays);
    const visitDays = await this.visits.byDay(tx, period);
    const revenueDays = await this.revenue.byDay(tx, period);
    const { visits, clients, clientVisits, newClients, medianIntervalDays, spent } = totals;
    const { noShows, lateCancels, notClosed, excused } = missed;
    const money = (amount: number | null) => (amount === null ? null : { amount: roundHalfUp(amount), currency });
    return {
      revenue: { amount: revenueDays.reduce((sum, day) => sum + day.services + day.products, 0), currency },
      visits,
      newClients,
      returningClients: clients - newClients,
      retention: retentionOf(active),
      rebooking: rateOf(totals.rebooked, totals.rebookable),
      frequency: { value: quotient(clientVisits, clients), visits: clientVisits, clients, medianIntervalDays },
      noShow: rateOf(noShows, visits + noShows),
      lateCancel: rateOf(lateCancels, visits + noShows + lateCancels),
      averageSpend: {
        perVisit: money(quotient(spent, visits)),
        perClient: money(quotient(totals.clientSpent, clients)),
        median: money(totals.medianSpent),
      },
      notClosed,
      excusedNoShows: excused,
      visitDays,
      revenueDays,
    };
  }
}

/** The last day of a period stands in it; an empty one ends before it begins. */
export function viewOfPeriod({ from, end }: Period): PeriodView {
  return { from, to: addDays(end, -1) };
}

function seriesOf({ period, currency }: ReportScope, { visitDays, revenueDays }: Figures): OverviewView['series'] {
  const visits = new Map(visitDays.map((one) => [one.day, one.visits]));
  const revenue = new Map(revenueDays.map((one) => [one.day, one.services + one.products]));
  return bucketsOf(period, 'day').map(({ from }) => ({
    date: from,
    visits: visits.get(from) ?? 0,
    revenue: { amount: revenue.get(from) ?? 0, currency },
  }));
}
