import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { invalidField, staleVersion } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { Booking } from '../../domain/booking/booking.js';
import type { BookingSeries } from '../../domain/series/booking-series.js';
import { reachedBy, type SeriesScope } from '../../domain/series/series-scope.js';
import { visitProblems } from '../../domain/visit-problems.js';
import { SeriesRepository } from '../../persistence/series/series.repository.js';
import { found } from '../setup/found.js';
import { seriesView, type SeriesView } from './series-view.js';

/** Which bookings of a series are meant. */
export interface SeriesAim {
  readonly scope: SeriesScope;
  readonly fromBookingId: string;
}

export interface SeriesInHand {
  readonly series: BookingSeries;
  /** The booking that the change starts from. */
  readonly from: Booking;
  /** Those that it reaches, in their order; at least one. */
  readonly reached: readonly Booking[];
}

/** How every change of a series begins and ends: its row held before all other locks, its version counted. */
@Injectable()
export class SeriesChanges {
  constructor(private readonly store: SeriesRepository) {}

  /** 404 where there is none, 412 for another version, 400 for a booking of another series, 409 where nothing is ahead. */
  async begin(tx: Tx, id: string, version: number, aim: SeriesAim): Promise<SeriesInHand> {
    const series = found(await this.store.lock(tx, id));
    if (series.version !== version) throw staleVersion(series.version);
    const bookings = await this.store.bookings(tx, id);
    const from = bookings.find((one) => one.id === aim.fromBookingId);
    if (!from) throw invalidField('fromBookingId', 'is not a booking of this series');
    const reached = reachedBy(bookings, from, aim.scope, tx.now);
    if (reached.length === 0) throw new DomainError(visitProblems.booking_not_ahead);
    return { series, from, reached };
  }

  async end(tx: Tx, { series }: SeriesInHand): Promise<SeriesView> {
    await this.store.countChange(tx, series.id);
    return this.show(tx, series.id);
  }

  /** 404 where there is none. */
  async show(tx: Tx, id: string): Promise<SeriesView> {
    const series = found(await this.store.byId(tx, id));
    return seriesView(series, await this.store.bookings(tx, id));
  }
}
