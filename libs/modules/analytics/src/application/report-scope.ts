import { Injectable } from '@nestjs/common';
import { localDateAt, localDayRange } from '@stamgast/availability';
import { BusinessFacade } from '@stamgast/identity';
import { invalidField } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { medianOfTallies } from '@stamgast/statistics';
import { activeDaysOf, returnDaysOf } from '../domain/active-window.js';
import { addDays, daysBetween } from '../domain/local-day.js';
import { MOST_DAYS, periodUntil, type Period } from '../domain/period.js';
import { VisitFiguresReadModel } from '../persistence/visit-figures.read-model.js';

export interface PeriodQuery {
  /** First and last local day. */
  readonly from: string;
  readonly to: string;
  /** A local day or an instant; today when absent. */
  readonly asOf?: string | undefined;
}

/** What a report is about: which days, seen from when, in whose time and money. */
export interface ReportScope {
  readonly period: Period;
  /** The last local day that is seen. */
  readonly asOf: string;
  /** Now, or the end of an earlier `asOf`. */
  readonly until: Date;
  readonly timeZone: string;
  readonly currency: string;
}

/** A business's own rhythm, from the newest 2,000 visits of a year. */
export interface BusinessRhythm {
  readonly medianIntervalDays: number | null;
  /** A visit within so many days makes a client active. */
  readonly activeDays: number;
  readonly returnDays: number;
}

const YEAR_DAYS = 365;
/** The median of more visits is the same, and takes longer. */
const ENOUGH_VISITS = 2000;

/** Works out what a request for figures is about. */
@Injectable()
export class ReportScopes {
  constructor(
    private readonly business: BusinessFacade,
    private readonly visits: VisitFiguresReadModel,
  ) {}

  async read(tx: Tx, query: PeriodQuery): Promise<ReportScope> {
    const { timeZone, currency } = await this.business.current(tx);
    const { from, to } = query;
    if (to < from) throw invalidField('to', 'is before from');
    if (daysBetween(from, to) >= MOST_DAYS) throw invalidField('to', `is more than ${MOST_DAYS} days after from`);
    const today = localDateAt(timeZone, tx.now.getTime());
    const asOf = query.asOf === undefined ? today : dayOf(query.asOf, timeZone);
    const until = asOf === today ? tx.now : new Date(localDayRange(timeZone, asOf).to);
    return { period: periodUntil(from, to, asOf), asOf, until, timeZone, currency };
  }

  /** As it was at the end of the period. */
  async rhythm(tx: Tx, { period }: ReportScope): Promise<BusinessRhythm> {
    const year = { from: addDays(period.end, -YEAR_DAYS), end: period.end };
    const medianIntervalDays = medianOfTallies(await this.visits.intervals(tx, year, ENOUGH_VISITS));
    const [activeDays, returnDays] = [activeDaysOf(medianIntervalDays), returnDaysOf(medianIntervalDays)];
    return { medianIntervalDays, activeDays, returnDays };
  }
}

function dayOf(asOf: string, timeZone: string): string {
  if (asOf.length === 10) return asOf;
  const instant = Date.parse(asOf);
  if (Number.isNaN(instant)) throw invalidField('asOf', 'is not a day');
  return localDateAt(timeZone, instant);
}
