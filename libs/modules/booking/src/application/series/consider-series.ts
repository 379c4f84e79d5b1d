import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import type { Tx } from '@stamgast/platform/database';
import {
  planSeries,
  type PlannedOccurrence,
  type SeriesQuestion,
  type WantedVisit,
} from '../../domain/series/plan-series.js';
import type { Hold } from '../../domain/hold.js';
import type { Offer } from '../../domain/visit/offer.js';
import { visitProblems } from '../../domain/visit-problems.js';
import { LoadOffer, type LoadedOffer } from '../availability/load-offer.js';
import { SeriesTime, type SeriesStretch, type StretchSeen } from './series-time.js';
import { daysOfSeries, wantedOccurrences, type SeriesWish } from './wanted-series.js';

/** A series with everything of the set-up that it is about. */
export interface LoadedSeries {
  readonly wish: SeriesWish;
  readonly loaded: LoadedOffer;
  readonly visits: readonly WantedVisit[];
  /** Time of the first visit that whoever asks holds already (D30). */
  readonly hold: Hold | null;
}

const dayMilliseconds = 86_400_000;
/** A visitor's horizon is the first visit's to keep; how many follow is the service's to say. */
const endlessDays = 3660;

/** How every visit of a series stands: looked at for a preview, or under the locks of all whom it may take. */
@Injectable()
export class ConsiderSeries {
  constructor(
    private readonly offers: LoadOffer,
    private readonly time: SeriesTime,
  ) {}

  /** 404 for what is not there; 400 for a series that is none; 409 where it would begin more than a day back. */
  async load(tx: Tx, wish: SeriesWish, hold: Hold | null = null): Promise<LoadedSeries> {
    if (wish.start.getTime() < tx.now.getTime() - dayMilliseconds)
      throw new DomainError(visitProblems.start_too_long_ago);
    const loaded = await this.offers.execute(tx, wish.request, daysOfSeries(wish));
    const occurrences = wantedOccurrences(wish, loaded.offer.timeZone, tx.now);
    const { parts } = loaded;
    const held = hold && parts.map((part, index) => ({ ...part, staffId: hold.staffIds[index]! }));
    const visits = occurrences.map((occurrence, index) => ({
      occurrence,
      wishes: held && index === 0 ? [held, parts] : [parts],
    }));
    return { wish, loaded, visits, hold };
  }

  /** Advice, good enough to choose by. */
  async look(tx: Tx, series: LoadedSeries, clientId: string | null): Promise<PlannedOccurrence[]> {
    return planned(series, await this.time.read(tx, stretchOf(series, clientId)));
  }

  /** From here to the end of the transaction nobody else can take any of the time. */
  async hold(tx: Tx, series: LoadedSeries, clientId: string | null): Promise<PlannedOccurrence[]> {
    const stretch = stretchOf(series, clientId);
    await this.time.lock(tx, stretch);
    return planned(series, await this.time.read(tx, stretch));
  }
}

function stretchOf({ wish, loaded, visits, hold }: LoadedSeries, clientId: string | null): SeriesStretch {
  return {
    offer: loaded.offer,
    wishes: [loaded.parts],
    starts: visits.map(({ occurrence }) => occurrence.start),
    booker: wish.request.booker,
    clientId,
    exceptBookingIds: [],
    exceptHoldId: hold?.id ?? null,
  };
}

function planned({ wish, loaded, visits }: LoadedSeries, seen: StretchSeen): PlannedOccurrence[] {
  return planSeries({ ...offersOf(loaded.offer, wish.request.booker), ...seen }, visits, wish.policy);
}

/** The desk begins visits on any minute; what it is offered instead lies on the grid. */
export function offersOf(
  offer: Offer,
  booker: 'client' | 'desk',
): Pick<SeriesQuestion, 'offer' | 'firstOffer' | 'gridOffer'> {
  const { policies } = offer;
  if (booker === 'desk') return { offer: { ...offer, policies: { ...policies, slotStep: 1 } }, gridOffer: offer };
  const endless = { ...offer, policies: { ...policies, horizonDays: endlessDays, horizonCounts: 'days' as const } };
  return { offer: endless, firstOffer: offer, gridOffer: endless };
}
