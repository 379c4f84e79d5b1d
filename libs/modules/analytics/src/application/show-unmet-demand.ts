import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import { DemandRepository, type DemandOfPart } from '../persistence/demand.repository.js';
import { ReportScopes, type PeriodQuery } from './report-scope.js';
import { viewOfPeriod, type PeriodView } from './show-overview.js';

/** A share is told with its parts; fewer than so many searches say little. */
const enough = 10;

/** Searches that found nothing, of all. */
export interface EmptyShare {
  /** Null without searches. */
  readonly value: number | null;
  readonly numerator: number;
  readonly denominator: number;
  readonly few: boolean;
}

export interface UnmetDemandView {
  readonly period: PeriodView;
  readonly asOf: string;
  readonly timeZone: string;
  readonly total: EmptyShare;
  readonly services: readonly { readonly serviceId: string; readonly share: EmptyShare; readonly booked: number }[];
  readonly cells: readonly (Pick<DemandOfPart, 'weekday' | 'part'> & { readonly share: EmptyShare })[];
}

/** What visitors searched for and did not find. */
@Injectable()
export class ShowUnmetDemand {
  constructor(
    private readonly scopes: ReportScopes,
    private readonly demand: DemandRepository,
  ) {}

  async execute(tx: Tx, query: PeriodQuery): Promise<UnmetDemandView> {
    const { period, asOf, timeZone } = await this.scopes.read(tx, query);
    const services = await this.demand.byService(tx, period);
    const parts = await this.demand.byPart(tx, period);
    const sum = (pick: (one: (typeof services)[number]) => number) => services.reduce((all, one) => all + pick(one), 0);
    return {
      period: viewOfPeriod(period),
      asOf,
      timeZone,
      total: shareOf({ searches: sum((one) => one.searches), empty: sum((one) => one.empty) }),
      services: services.map((one) => ({ serviceId: one.serviceId, share: shareOf(one), booked: one.booked })),
      cells: parts.map(({ weekday, part, ...counts }) => ({ weekday, part, share: shareOf(counts) })),
    };
  }
}

function shareOf({ searches, empty }: { readonly searches: number; readonly empty: number }): EmptyShare {
  return {
    value: searches > 0 ? empty / searches : null,
    numerator: empty,
    denominator: searches,
    few: searches < enough,
  };
}
