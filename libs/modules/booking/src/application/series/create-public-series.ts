import { Inject, Injectable } from '@nestjs/common';
import type { ConsentChannel } from '@stamgast/crm';
import { BusinessFacade } from '@stamgast/identity';
import {
  CONFIGURATION,
  CredentialDirectory,
  hashToken,
  invalidField,
  newToken,
  type Configuration,
} from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { linkEnd } from '../../domain/booking/link-end.js';
import { mostOnline } from '../../domain/series/online-series.js';
import type { PlannedOccurrence } from '../../domain/series/plan-series.js';
import type { WrittenAnswer } from '../../domain/questions/answers.js';
import { requireAnswers } from '../questions/require-answers.js';
import { EnterBooking } from '../create-booking/enter-booking.js';
import type { PublicBookingCreated } from '../create-booking/create-public-booking.js';
import { WelcomeVisitor, type Visitor } from '../create-booking/welcome-visitor.js';
import { publicBookingView } from '../public-link/public-booking-view.js';
import { PublicSeriesStores } from './public-series-stores.js';
import type { LoadedSeries } from './consider-series.js';
import { occurrenceViews, type OccurrenceView } from './series-view.js';
import type { SeriesWish } from './wanted-series.js';

export interface PublicSeriesInput extends SeriesWish {
  readonly client: Visitor;
  /** Time of the first visit that this visitor holds. */
  readonly holdId: string | null;
  readonly marketingConsent: Partial<Record<ConsentChannel, boolean>>;
  readonly answers: readonly WrittenAnswer[];
}

export interface PublicSeriesCreated {
  /** The first is the one that the page goes on with; each has a link of its own. */
  readonly visits: readonly PublicBookingCreated[];
  readonly occurrences: readonly OccurrenceView[];
}

/** Visits that a visitor repeats, where the business lets them: as many at once as the service says (D36). */
@Injectable()
export class CreatePublicSeries {
  constructor(
    private readonly stores: PublicSeriesStores,
    private readonly visitors: WelcomeVisitor,
    private readonly entry: EnterBooking,
    private readonly businesses: BusinessFacade,
    private readonly credentials: CredentialDirectory,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** How every visit stands; keeps nothing. The visitor's own hold is not in their way. */
  async preview(tx: Tx, wish: SeriesWish, holdId: string | null) {
    const series = await this.load(tx, wish, holdId);
    const planned = await this.stores.consider.look(tx, series, null);
    return { timeZone: series.loaded.offer.timeZone, occurrences: occurrenceViews(planned, wish.policy, null) };
  }

  /** 409 `series_conflict` with every occurrence where the policy does not let it be booked; then nothing is. */
  async execute(tx: Tx, input: PublicSeriesInput): Promise<PublicSeriesCreated> {
    const { client, request } = input;
    this.visitors.refuseUnreachable(client);
    const series = await this.load(tx, input, input.holdId);
    const answers = requireAnswers(series.loaded.offer.questions ?? [], input.answers, 'online');
    const business = await this.businesses.current(tx);
    const { policies, place, brandColor } = series.loaded.offer;
    const consent = input.marketingConsent;
    const clientId = await this.visitors.execute(tx, { visitor: client, consent, limit: policies.activeBookingLimit });
    const agreement = await this.entry.agree(tx, { request, loaded: series.loaded, clientId });
    const planned = told(await this.stores.consider.hold(tx, series, clientId));
    if (series.hold) await this.stores.holds.release(tx, series.hold.id);
    const tokens = planned.map(() => newToken());
    const booked = await this.stores.store.execute(tx, series, planned, {
      clientId,
      agreement,
      bookedName: client.name.trim(),
      currency: business.currency,
      note: null,
      answers,
      source: 'online',
      linkHashes: tokens.map(hashToken),
    });
    const visits: PublicBookingCreated[] = [];
    const around = { business, place, brandColor, clientName: null, points: null, feedback: null, trusted: false };
    for (const [index, booking] of booked.bookings.entries()) {
      const manageToken = tokens[index]!;
      await this.credentials.register(tx, 'manage-booking', booking.id, manageToken, linkEnd(booking));
      const manageUrl = `${this.configuration.widgetOrigin}/manage/${manageToken}`;
      visits.push({ booking: publicBookingView(booking, around, tx.now), manageToken, manageUrl });
    }
    return { visits, occurrences: booked.occurrences };
  }

  /** 400 where the business does not offer it, or not so often. */
  private async load(tx: Tx, wish: SeriesWish, holdId: string | null): Promise<LoadedSeries> {
    const hold = await this.stores.findHold.execute(tx, { ...wish, holdId });
    const series = await this.stores.consider.load(tx, wish, hold);
    const services = await this.stores.services.byIds(tx, [...new Set(wish.request.parts.map((one) => one.serviceId))]);
    const most = mostOnline(services);
    if (most === null) throw invalidField('recurrence', 'is not offered for these services');
    if (series.visits.length > most) throw invalidField('recurrence', `gives more than ${most} visits`);
    return series;
  }
}

/** That the client is elsewhere would tell a stranger who comes when. */
function told(planned: readonly PlannedOccurrence[]): PlannedOccurrence[] {
  return planned.map((one) =>
    one.trouble?.reason === 'client_busy' ? { ...one, trouble: { ...one.trouble, reason: 'busy' } } : one,
  );
}
