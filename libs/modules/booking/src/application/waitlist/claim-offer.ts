import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { BusinessFacade } from '@stamgast/identity';
import { CONFIGURATION, CredentialDirectory, hashToken, newToken, type Configuration } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { Booking } from '../../domain/booking/booking.js';
import { linkEnd } from '../../domain/booking/link-end.js';
import { visitProblems } from '../../domain/visit-problems.js';
import type { WaitlistEntry, WaitlistOffer } from '../../domain/waitlist/waitlist-entry.js';
import { waitlistProblems } from '../../domain/waitlist/waitlist-problems.js';
import { ClientTimeRepository } from '../../persistence/visits/client-time.repository.js';
import { AvailabilityParts } from '../availability/availability-parts.js';
import { BookVisit } from '../create-booking/book-visit.js';
import { IssueManageLink } from '../public-link/issue-manage-link.js';
import { EntryChanges } from './entry-changes.js';
import { EndOffer } from './end-offer.js';
import { GotATime } from './got-a-time.js';
import { waitingRequest } from './waiting-request.js';

/** How somebody manages the visit that they waited for. */
export interface ClaimedView {
  readonly bookingId: string;
  readonly manageToken: string;
  readonly manageUrl: string;
}

/** What a claim writes to the list. */
@Injectable()
export class ClaimStores {
  constructor(
    readonly changes: EntryChanges,
    readonly endOffer: EndOffer,
    readonly gotATime: GotATime,
    readonly clientTime: ClientTimeRepository,
    readonly businesses: BusinessFacade,
    readonly link: IssueManageLink,
  ) {}
}

/**
 * Somebody takes the time that is kept for them: the kept time becomes their visit in one transaction, so that while it is
 * kept nobody can come before them (D44). Saying yes twice is one visit, answered alike.
 */
@Injectable()
export class ClaimOffer {
  constructor(
    private readonly stores: ClaimStores,
    private readonly availability: AvailabilityParts,
    private readonly bookVisit: BookVisit,
    private readonly credentials: CredentialDirectory,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** 409 `offer_over` without an offer that stands; throws `SlotLost` where the set-up no longer allows the visit. */
  async execute(tx: Tx, entryId: string): Promise<ClaimedView> {
    const entry = await this.stores.changes.begin(tx, entryId, null);
    if (entry.state === 'booked' && entry.bookingId) {
      const { token, url } = await this.stores.link.execute(tx, entry.bookingId);
      return { bookingId: entry.bookingId, manageToken: token, manageUrl: url };
    }
    const offer = await this.stores.endOffer.openOf(tx, entryId);
    if (!offer || offer.expiresAt <= tx.now) throw new DomainError(waitlistProblems.offer_over);
    const manageToken = newToken();
    const booking = await this.book(tx, entry, offer, manageToken);
    await this.credentials.register(tx, 'manage-booking', booking.id, manageToken, linkEnd(booking));
    await this.stores.endOffer.execute(tx, entry, offer, 'accepted');
    await this.stores.changes.commit(tx, entry, { state: 'booked', bookingId: booking.id }, 'waitlist.booked');
    await this.stores.gotATime.execute(tx, booking, entry.id);
    const manageUrl = `${this.configuration.widgetOrigin}/manage/${manageToken}`;
    return { bookingId: booking.id, manageToken, manageUrl };
  }

  private async book(tx: Tx, entry: WaitlistEntry, offer: WaitlistOffer, manageToken: string): Promise<Booking> {
    const { startsAt: start, endsAt, holdId } = offer;
    // What was promised holds: notice and horizon counted when it was offered, not when it is taken.
    const request = waitingRequest(entry, 'desk');
    const day = start.toISOString().slice(0, 10);
    const loaded = await this.availability.offers.execute(tx, request, { firstDay: day, lastDay: day });
    const hold = await this.availability.holds.execute(tx, { holdId, request, start });
    if (await this.stores.clientTime.visitDuring(tx, entry.clientId, start, endsAt, null))
      throw new DomainError(visitProblems.client_busy);
    const { currency } = await this.stores.businesses.current(tx);
    return this.bookVisit.execute(tx, {
      request,
      loaded,
      hold,
      currency,
      start: start.getTime(),
      force: false,
      forceReason: null,
      clientId: entry.clientId,
      bookedName: entry.typedName,
      source: 'online',
      note: null,
      linkHash: hashToken(manageToken),
    });
  }
}
