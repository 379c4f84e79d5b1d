import { Injectable } from '@nestjs/common';
import { BusinessFacade } from '@stamgast/identity';
import type { Tx } from '@stamgast/platform/database';
import type { WrittenAnswer } from '../../domain/questions/answers.js';
import { requireAnswers } from '../questions/require-answers.js';
import { DeskClient, type DeskClientWish } from '../create-booking/desk-client.js';
import { ConsiderSeries } from './consider-series.js';
import { occurrenceViews, seriesView, type OccurrenceView, type SeriesView } from './series-view.js';
import { StoreSeries } from './store-series.js';
import type { SeriesWish } from './wanted-series.js';

export interface DeskSeriesInput extends SeriesWish, DeskClientWish {
  readonly note: string | null;
  readonly answers: readonly WrittenAnswer[];
}

export interface SeriesPreview {
  readonly timeZone: string;
  readonly occurrences: readonly OccurrenceView[];
}

export interface SeriesCreated {
  readonly series: SeriesView;
  readonly occurrences: readonly OccurrenceView[];
}

/** Visits that repeat, as the team books them: looked at first, then all in one transaction (D36). */
@Injectable()
export class CreateDeskSeries {
  constructor(
    private readonly consider: ConsiderSeries,
    private readonly client: DeskClient,
    private readonly store: StoreSeries,
    private readonly businesses: BusinessFacade,
  ) {}

  /** How every visit stands; keeps nothing and holds nobody up. */
  async preview(tx: Tx, wish: SeriesWish, clientId: string | null): Promise<SeriesPreview> {
    const series = await this.consider.load(tx, wish);
    const planned = await this.consider.look(tx, series, clientId);
    return { timeZone: series.loaded.offer.timeZone, occurrences: occurrenceViews(planned, wish.policy, null) };
  }

  /** 409 `series_conflict` with every occurrence where the policy does not let it be booked; then nothing is. */
  async execute(tx: Tx, input: DeskSeriesInput): Promise<SeriesCreated> {
    const series = await this.consider.load(tx, input);
    const answers = requireAnswers(series.loaded.offer.questions ?? [], input.answers, 'desk');
    const { currency } = await this.businesses.current(tx);
    const clientId = await this.client.execute(tx, input);
    const planned = await this.consider.hold(tx, series, clientId);
    const booked = await this.store.execute(tx, series, planned, {
      clientId,
      bookedName: null,
      currency,
      note: input.note,
      answers,
      source: 'staff',
      agreement: null,
      linkHashes: null,
    });
    return { series: seriesView(booked.series, booked.bookings), occurrences: booked.occurrences };
  }
}
