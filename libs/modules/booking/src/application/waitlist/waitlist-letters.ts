import { Injectable } from '@nestjs/common';
import { CredentialDirectory, HostDirectory, Work } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { deadlineOf } from '../../domain/waitlist/offer-deadline.js';
import { BookingPageRepository } from '../../persistence/booking-page.repository.js';
import { LocationRepository } from '../../persistence/location.repository.js';
import { PoliciesRepository } from '../../persistence/policies.repository.js';
import { HoldRepository } from '../../persistence/visits/hold.repository.js';
import { WaitlistOfferRepository } from '../../persistence/waitlist/waitlist-offer.repository.js';
import { found } from '../setup/found.js';
import { EntryChanges } from './entry-changes.js';
import { EntrySurroundings } from './linked-entry.js';
import { waitingLinkEnd } from './waiting-link.js';

/** What a message about an offer can say. */
export interface OfferLetter {
  readonly services: readonly string[];
  readonly staff: readonly string[];
  readonly startsAt: Date;
  /** Until when they can say yes. */
  readonly expiresAt: Date;
  readonly timeZone: string;
  readonly location: { readonly name: string; readonly address: string | null };
  readonly brandColor: string | null;
  /** A fresh link to their place on the list, where they say yes or no. */
  readonly url: string;
}

/** What the offer's letter reads and writes. */
@Injectable()
export class OfferLetterStores {
  constructor(
    readonly offers: WaitlistOfferRepository,
    readonly holds: HoldRepository,
    readonly policies: PoliciesRepository,
    readonly locations: LocationRepository,
    readonly pages: BookingPageRepository,
    readonly work: Work,
  ) {}
}

/** Facade for those who write to people on the waiting list. */
@Injectable()
export class WaitlistLetters {
  constructor(
    private readonly stores: OfferLetterStores,
    private readonly changes: EntryChanges,
    private readonly around: EntrySurroundings,
    private readonly credentials: CredentialDirectory,
    private readonly hosts: HostDirectory,
  ) {}

  /** Whether an offer still stands. */
  async stands(tx: Tx, offerId: string): Promise<boolean> {
    const offer = await this.stores.offers.byId(tx, offerId);
    return offer?.state === 'open' && offer.expiresAt > tx.now;
  }

  /** Writes to somebody about their offer, whose clock starts now, however long it had to wait to be sent (D42). */
  async write(tx: Tx, offerId: string): Promise<OfferLetter> {
    const seen = found(await this.stores.offers.byId(tx, offerId));
    const entry = await this.changes.begin(tx, seen.entryId, null);
    const offer = found(await this.stores.offers.byId(tx, offerId));
    const expiresAt = offer.sentAt ? offer.expiresAt : await this.startClock(tx, offer, entry.noticeMinutes);
    const names = new Map((await this.around.services.byIds(tx, offer.serviceIds)).map((one) => [one.id, one.name]));
    const staff = new Map((await this.around.staff.byIds(tx, offer.staffIds)).map((one) => [one.id, one.name]));
    const location = await this.stores.locations.byId(tx, entry.locationId);
    const { brandColor } = await this.stores.pages.load(tx);
    const token = await this.credentials.issue(tx, 'waitlist-entry', entry.id, waitingLinkEnd(entry));
    return {
      expiresAt,
      brandColor,
      services: offer.serviceIds.map((id) => names.get(id) ?? ''),
      staff: offer.staffIds.map((id) => staff.get(id) ?? ''),
      startsAt: offer.startsAt,
      timeZone: location?.timeZone ?? 'UTC',
      location: { name: location?.name ?? '', address: location?.address ?? null },
      url: `${await this.hosts.originOf(tx)}/waiting/${token}`,
    };
  }

  private async startClock(
    tx: Tx,
    offer: { readonly id: string; readonly holdId: string; readonly startsAt: Date },
    noticeMinutes: number,
  ): Promise<Date> {
    const { offerMinutes } = await this.stores.policies.load(tx);
    const expiresAt = deadlineOf({ offerMinutes, noticeMinutes, startsAt: offer.startsAt }, tx.now);
    await this.stores.offers.startClock(tx, offer.id, expiresAt);
    await this.stores.holds.moveEnd(tx, offer.holdId, expiresAt);
    await this.stores.work.plan(tx, { kind: 'booking.waitlist-offer', ref: offer.id, dueAt: expiresAt });
    return expiresAt;
  }
}
