import type { components } from '@stamgast/api-client';
import type { Day, Money } from './shared-words.js';

export interface Rate {
  /** 0 to 1; null where there is nothing to divide by. */
  readonly value: number | null;
  readonly numerator: number;
  readonly denominator: number;
  /** Too few cases to be shown as a share. */
  readonly few: boolean;
}

export interface Figure<T> {
  readonly current: T;
  readonly previous: T | null;
}

export interface Frequency {
  readonly value: number | null;
  readonly visits: number;
  readonly clients: number;
  readonly medianIntervalDays: number | null;
}

export interface Spend {
  readonly perVisit: Money | null;
  readonly perClient: Money | null;
  readonly median: Money | null;
}

export interface Period {
  readonly from: Day;
  readonly to: Day;
}

interface Report {
  readonly period: Period;
  readonly asOf: Day;
  readonly timeZone: string;
}

export interface SeriesDay {
  readonly date: Day;
  readonly visits: number;
  readonly revenue: Money;
}

export interface Overview extends Report {
  readonly comparedPeriod: Period | null;
  readonly revenue: Figure<Money>;
  readonly visits: Figure<number>;
  readonly newClients: Figure<number>;
  readonly returningClients: Figure<number>;
  readonly retention: Figure<Rate>;
  readonly rebooking: Figure<Rate>;
  readonly frequency: Figure<Frequency>;
  readonly noShow: Figure<Rate>;
  readonly lateCancel: Figure<Rate>;
  readonly averageSpend: Figure<Spend>;
  /** Ended and nobody said how; part of no figure. */
  readonly notClosed: number;
  readonly series: readonly SeriesDay[];
  readonly activeDays: number;
}

export interface PeakCell {
  readonly weekday: number;
  readonly hour: number;
  readonly visits: number;
  readonly openDays: number;
  readonly perOpenDay: number | null;
}

export interface PeakTimes extends Report {
  readonly cells: readonly PeakCell[];
  readonly weeks: number;
  readonly few: boolean;
}

export interface Performance {
  readonly id: string;
  readonly name: string | null;
  readonly visits: number;
  readonly revenue: Money;
  readonly clients: number;
  readonly newClients: number;
  readonly returned: Rate & { readonly low: number | null; readonly high: number | null };
  readonly noShow: Rate;
  readonly averageSpend: Money | null;
}

export interface PerformanceList extends Report {
  readonly data: readonly Performance[];
  readonly returnDays: number;
}

export interface ReportQuery {
  readonly from: Day;
  readonly to: Day;
}

export interface OverviewQuery extends ReportQuery {
  readonly compare?: 'previous' | 'year';
}

export type Effect = components['schemas']['EffectResponse'];
export type UnmetDemand = components['schemas']['UnmetDemandResponse'];
