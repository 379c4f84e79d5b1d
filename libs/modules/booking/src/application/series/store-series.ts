import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { newId } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { Booking } from '../../domain/booking/booking.js';
import type { BookingSeries } from '../../domain/series/booking-series.js';
import { keptPlan, type PlannedOccurrence } from '../../domain/series/plan-series.js';
import type { Agreement } from '../../domain/terms/agreement.js';
import { visitProblems } from '../../domain/visit-problems.js';
import { SeriesRepository } from '../../persistence/series/series.repository.js';
import { BookVisit, type VisitToBook } from '../create-booking/book-visit.js';
import type { LoadedSeries } from './consider-series.js';
import { occurrenceViews, type OccurrenceView } from './series-view.js';

/** Who comes, and on which terms; the same for every visit. */
export interface SeriesGuest
  extends
    Pick<VisitToBook, 'clientId' | 'bookedName' | 'currency' | 'note' | 'answers'>,
    Pick<BookingSeries, 'source'> {
  readonly agreement: Agreement | null;
  /** The link's hash of each visit, by place among those that are booked; null: nobody is given links. */
  readonly linkHashes: readonly string[] | null;
}

export interface BookedSeries {
  readonly series: BookingSeries;
  readonly bookings: readonly Booking[];
  readonly occurrences: readonly OccurrenceView[];
}

/** Books the visits of a series under the locks that they were planned under: all of them, or nothing is kept. */
@Injectable()
export class StoreSeries {
  constructor(
    private readonly store: SeriesRepository,
    private readonly bookVisit: BookVisit,
  ) {}

  /** 409 `series_conflict` with every occurrence where the policy leaves nothing, or not everything, to book. */
  async execute(
    tx: Tx,
    { wish, loaded }: LoadedSeries,
    planned: readonly PlannedOccurrence[],
    guest: SeriesGuest,
  ): Promise<BookedSeries> {
    const { policy, recurrence } = wish;
    const kept = planned.flatMap((one) => {
      const plan = keptPlan(one, policy);
      return plan ? [{ position: one.occurrence.position, plan }] : [];
    });
    const isWhole = kept.length === planned.length;
    if (kept.length === 0 || (policy === 'all_or_nothing' && !isWhole)) throw seriesConflict(planned, policy);
    const { source, agreement, linkHashes, ...whose } = guest;
    const series: BookingSeries = {
      ...recurrence,
      id: newId(),
      timeZone: loaded.offer.timeZone,
      policy,
      visits: kept.length,
      source,
      createdAt: tx.now,
      version: 1,
    };
    await this.store.insert(tx, series);
    const bookings: Booking[] = [];
    for (const [index, { plan }] of kept.entries()) {
      const visit: VisitToBook = {
        ...whose,
        source,
        request: wish.request,
        loaded,
        start: plan.parts[0]!.start,
        force: false,
        forceReason: null,
        linkHash: linkHashes?.[index] ?? null,
        series: { id: series.id, position: index + 1, count: kept.length },
      };
      bookings.push(await this.bookVisit.store(tx, visit, plan, agreement));
    }
    await this.store.join(
      tx,
      series.id,
      bookings.map((one) => one.id),
    );
    const ids = new Map(kept.map(({ position }, index) => [position, bookings[index]!.id]));
    return { series, bookings, occurrences: occurrenceViews(planned, policy, ids) };
  }
}

/** Nothing was changed; the answer tells how every visit stands. */
export function seriesConflict(
  planned: readonly PlannedOccurrence[],
  policy: LoadedSeries['wish']['policy'],
): DomainError {
  const occurrences = occurrenceViews(planned, policy, null);
  return new DomainError(visitProblems.series_conflict, { extensions: { occurrences } });
}
