import { Injectable } from '@nestjs/common';
import { DomainError, type Locale } from '@stamgast/kernel';
import { ClientsFacade } from '@stamgast/crm';
import { BusinessFacade } from '@stamgast/identity';
import { platformProblems } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { EntryState, WaitingWindow, WaitlistEntry } from '../../domain/waitlist/waitlist-entry.js';
import { BookingPageRepository } from '../../persistence/booking-page.repository.js';
import { ClassSessionRepository } from '../../persistence/classes/class-session.repository.js';
import { LocationRepository } from '../../persistence/location.repository.js';
import { ServiceRepository } from '../../persistence/service.repository.js';
import { StaffRepository } from '../../persistence/staff.repository.js';
import { WaitlistEntryRepository } from '../../persistence/waitlist/waitlist-entry.repository.js';
import { WaitlistOfferRepository } from '../../persistence/waitlist/waitlist-offer.repository.js';

/** One's own place on the waiting list: how many stand before, never who (D38). */
export interface LinkedEntryView {
  readonly business: {
    readonly name: string;
    readonly slug: string;
    readonly locale: Locale;
    readonly timeZone: string;
    readonly brandColor: string | null;
    readonly phone: string | null;
  };
  readonly clientFirstName: string;
  readonly state: EntryState;
  readonly services: readonly { readonly id: string; readonly name: string }[];
  readonly staffName: string | null;
  readonly location: { readonly name: string; readonly address: string | null };
  readonly timeZone: string;
  readonly from: string;
  readonly to: string;
  readonly windows: readonly WaitingWindow[];
  readonly noticeMinutes: number;
  /** The session that is waited for, and how many seats; null: a time is waited for. */
  readonly session: {
    readonly id: string;
    readonly start: string;
    readonly end: string;
    readonly seats: number;
  } | null;
  /** How many wait for the same and came before; null for whoever waits no longer. */
  readonly ahead: number | null;
  readonly offer: {
    readonly start: string;
    readonly end: string;
    readonly staffName: string;
    readonly expiresAt: string;
  } | null;
}

/** What the page of one place on the list shows around it. */
@Injectable()
export class EntrySurroundings {
  constructor(
    readonly businesses: BusinessFacade,
    readonly clients: ClientsFacade,
    readonly locations: LocationRepository,
    readonly services: ServiceRepository,
    readonly staff: StaffRepository,
    readonly pages: BookingPageRepository,
  ) {}
}

/** The place on the waiting list behind a link; looking changes nothing. */
@Injectable()
export class LinkedEntry {
  constructor(
    private readonly entries: WaitlistEntryRepository,
    private readonly offers: WaitlistOfferRepository,
    private readonly around: EntrySurroundings,
    private readonly sessions: ClassSessionRepository,
  ) {}

  async show(tx: Tx, id: string): Promise<LinkedEntryView> {
    const entry = await this.entries.byId(tx, id);
    if (!entry) throw new DomainError(platformProblems.not_found);
    return this.present(tx, entry);
  }

  async present(tx: Tx, entry: WaitlistEntry): Promise<LinkedEntryView> {
    const { locations, services, staff, pages, businesses } = this.around;
    const business = await businesses.current(tx);
    const place = await locations.byId(tx, entry.locationId);
    const { brandColor } = await pages.load(tx);
    const names = new Map((await services.byIds(tx, entry.serviceIds)).map((one) => [one.id, one.name]));
    const [open] = await this.offers.openOf(tx, [entry.id]);
    const offer = open && open.expiresAt > tx.now ? open : null;
    const staffIds = [...(entry.staffId ? [entry.staffId] : []), ...(offer?.staffIds ?? [])];
    const people = new Map((await staff.byIds(tx, staffIds)).map((one) => [one.id, one.name]));
    const session = entry.sessionId === null ? null : await this.sessions.byId(tx, entry.sessionId);
    const waits = entry.state === 'open' || entry.state === 'offered';
    const { name, slug, locale, timeZone } = business;
    return {
      business: { name, slug, locale, timeZone, brandColor, phone: place?.phone ?? null },
      clientFirstName: await this.firstName(tx, entry),
      state: entry.state,
      services: entry.serviceIds.map((id) => ({ id, name: names.get(id) ?? '' })),
      staffName: entry.staffId ? (people.get(entry.staffId) ?? null) : null,
      location: { name: place?.name ?? name, address: place?.address ?? null },
      timeZone: place?.timeZone ?? timeZone,
      from: entry.fromDate,
      to: entry.toDate,
      windows: entry.windows,
      noticeMinutes: entry.noticeMinutes,
      session: session && {
        id: session.id,
        start: session.startsAt.toISOString(),
        end: session.endsAt.toISOString(),
        seats: entry.partySize,
      },
      ahead: waits ? await this.entries.countAhead(tx, entry) : null,
      offer: offer && {
        start: offer.startsAt.toISOString(),
        end: offer.endsAt.toISOString(),
        staffName: [...new Set(offer.staffIds)].map((id) => people.get(id) ?? '').join(', '),
        expiresAt: offer.expiresAt.toISOString(),
      },
    };
  }

  /** As it was typed into the booking page, never as it is on file, so that nobody learns who a number belongs to. */
  private async firstName(tx: Tx, entry: WaitlistEntry): Promise<string> {
    const whole = entry.typedName ?? (await this.around.clients.contactFor(tx, entry.clientId))?.name ?? '';
    return whole.trim().split(/\s+/)[0] ?? '';
  }
}
