import { Inject, Injectable } from '@nestjs/common';
import type { ConsentChannel } from '@stamgast/crm';
import { BusinessFacade } from '@stamgast/identity';
import { CONFIGURATION, CredentialDirectory, hashToken, newToken, type Configuration } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { WrittenAnswer } from '../../domain/questions/answers.js';
import { requireAnswers } from '../questions/require-answers.js';
import type { Hold } from '../../domain/hold.js';
import { linkEnd } from '../../domain/booking/link-end.js';
import { AvailabilityParts } from '../availability/availability-parts.js';
import type { LoadedOffer } from '../availability/load-offer.js';
import { slotUnavailable } from '../availability/nearest-alternatives.js';
import type { VisitRequest } from '../availability/visit-request.js';
import { publicBookingView, type PublicBookingView } from '../public-link/public-booking-view.js';
import { BookVisit } from './book-visit.js';
import { WelcomeVisitor, type Visitor } from './welcome-visitor.js';

export interface PublicBookingInput {
  readonly request: VisitRequest;
  readonly start: Date;
  readonly client: Visitor;
  /** Time that this visitor holds; one that has ended or is of another visit gives nothing. */
  readonly holdId: string | null;
  readonly marketingConsent: Partial<Record<ConsentChannel, boolean>>;
  readonly answers: readonly WrittenAnswer[];
  /** Of those whom the visitor brings. */
  readonly guestNames: readonly string[];
}

export interface PublicBookingCreated {
  readonly booking: PublicBookingView;
  readonly manageToken: string;
  readonly manageUrl: string;
}

/**
 * A visitor's booking. Price and length come from the set-up, and the answer is the same whether the business knows the
 * client or not. Throws `SlotLost` where the time is not free.
 */
@Injectable()
export class CreatePublicBooking {
  constructor(
    private readonly availability: AvailabilityParts,
    private readonly visitors: WelcomeVisitor,
    private readonly bookVisit: BookVisit,
    private readonly businesses: BusinessFacade,
    private readonly credentials: CredentialDirectory,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  async execute(tx: Tx, input: PublicBookingInput): Promise<PublicBookingCreated> {
    const { request, client, start } = input;
    this.visitors.refuseUnreachable(client);
    const day = start.toISOString().slice(0, 10);
    // Both at once; neither changes anything.
    const [loaded, business] = await Promise.all([
      this.availability.offers.execute(tx, request, { firstDay: day, lastDay: day }),
      this.businesses.current(tx),
    ]);
    const answers = requireAnswers(loaded.offer.questions ?? [], input.answers, 'online');
    const hold = await this.availability.holds.execute(tx, input);
    await this.refuseWhatLooksTaken(tx, loaded, input, hold);
    // Before the staff are locked: others may wait for those, and need not wait for this.
    const clientId = await this.visitors.execute(tx, {
      visitor: client,
      consent: input.marketingConsent,
      limit: loaded.offer.policies.activeBookingLimit,
    });
    const manageToken = newToken();
    const booking = await this.bookVisit.execute(tx, {
      request,
      loaded,
      clientId,
      start: start.getTime(),
      force: false,
      forceReason: null,
      bookedName: client.name.trim(),
      currency: business.currency,
      source: 'online',
      note: null,
      linkHash: hashToken(manageToken),
      answers,
      guestNames: input.guestNames,
      hold,
    });
    await this.credentials.register(tx, 'manage-booking', booking.id, manageToken, linkEnd(booking));
    const { place, brandColor } = loaded.offer;
    const around = { business, place, brandColor, clientName: null, points: null, feedback: null, trusted: false };
    return {
      booking: publicBookingView(booking, around, tx.now),
      manageToken,
      manageUrl: `${this.configuration.widgetOrigin}/manage/${manageToken}`,
    };
  }

  /** Most of a crowd that wants one time is sent on before it makes a client or waits for a lock. */
  private async refuseWhatLooksTaken(
    tx: Tx,
    { offer, parts }: LoadedOffer,
    input: PublicBookingInput,
    hold: Hold | null,
  ) {
    const start = input.start.getTime();
    const { booker } = input.request;
    const outlook = await this.availability.lookAround.execute(tx, {
      offer,
      parts,
      start,
      booker,
      exceptBookingId: null,
      exceptHoldId: hold?.id,
    });
    if (!outlook.free) throw slotUnavailable(outlook.alternatives(), outlook.lacksResource);
  }
}
