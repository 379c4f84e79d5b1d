import { Injectable } from '@nestjs/common';
import type { Money } from '@stamgast/kernel';
import type { Tx } from '@stamgast/platform/database';
import { bucketsOf, type BucketSize } from '../domain/period.js';
import { RevenueFiguresReadModel, type RevenueOfDay } from '../persistence/revenue-figures.read-model.js';
import { ReportScopes, type PeriodQuery } from './report-scope.js';
import { viewOfPeriod, type PeriodView } from './show-overview.js';

export interface RevenueSums {
  readonly revenue: Money;
  readonly services: Money;
  readonly products: Money;
  /** Given back, negative; taken off services and products already. */
  readonly refunds: Money;
}

export interface RevenueView {
  readonly period: PeriodView;
  readonly groupBy: BucketSize;
  readonly data: (PeriodView & RevenueSums)[];
  readonly total: RevenueSums;
  readonly asOf: string;
  readonly timeZone: string;
}

/** What was paid less refunds, discounts and tax, by day, ISO week or month. */
@Injectable()
export class ShowRevenue {
  constructor(
    private readonly scopes: ReportScopes,
    private readonly revenue: RevenueFiguresReadModel,
  ) {}

  async execute(tx: Tx, query: PeriodQuery, groupBy: BucketSize): Promise<RevenueView> {
    const { period, asOf, timeZone, currency } = await this.scopes.read(tx, query);
    const days = await this.revenue.byDay(tx, period);
    const data = bucketsOf(period, groupBy).map((bucket) => ({
      ...viewOfPeriod(bucket),
      ...sumsOf(
        days.filter(({ day }) => day >= bucket.from && day < bucket.end),
        currency,
      ),
    }));
    return { period: viewOfPeriod(period), groupBy, data, total: sumsOf(days, currency), asOf, timeZone };
  }
}

function sumsOf(days: readonly RevenueOfDay[], currency: string): RevenueSums {
  const sum = (amountOf: (day: RevenueOfDay) => number): Money => ({
    amount: days.reduce((total, day) => total + amountOf(day), 0),
    currency,
  });
  return {
    revenue: sum((day) => day.services + day.products),
    services: sum((day) => day.services),
    products: sum((day) => day.products),
    refunds: sum((day) => day.refunds),
  };
}
