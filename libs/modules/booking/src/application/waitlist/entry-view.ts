import { Injectable } from '@nestjs/common';
import { ClientsFacade } from '@stamgast/crm';
import type { Tx } from '@stamgast/platform/database';
import type {
  EndReason,
  EntryState,
  WaitingWindow,
  WaitlistEntry,
  WaitlistOffer,
} from '../../domain/waitlist/waitlist-entry.js';
import type { ClassSession } from '../../domain/classes/class-session.js';
import { ClassSessionRepository } from '../../persistence/classes/class-session.repository.js';
import { ServiceRepository } from '../../persistence/service.repository.js';
import { StaffRepository } from '../../persistence/staff.repository.js';
import { WaitlistOfferRepository } from '../../persistence/waitlist/waitlist-offer.repository.js';

export interface OfferView {
  readonly id: string;
  readonly start: string;
  readonly end: string;
  readonly staffIds: readonly string[];
  readonly sendAt: string;
  readonly sentAt: string | null;
  readonly expiresAt: string;
}

/** A place on the waiting list as the team sees it. */
export interface EntryView {
  readonly id: string;
  readonly clientId: string;
  readonly clientName: string;
  readonly serviceIds: readonly string[];
  readonly serviceNames: readonly string[];
  readonly staffId: string | null;
  readonly staffName: string | null;
  readonly locationId: string;
  readonly from: string;
  readonly to: string;
  readonly windows: readonly WaitingWindow[];
  readonly partySize: number;
  readonly noticeMinutes: number;
  readonly note: string | null;
  readonly source: 'online' | 'staff';
  readonly state: EntryState;
  readonly endReason: EndReason | null;
  /** The session that is waited for, null where it is a time; `partySize` is then how many seats. */
  readonly session: { readonly id: string; readonly start: string; readonly end: string } | null;
  /** Code of what stood against giving them a seat when it was their turn. */
  readonly passedOver: string | null;
  readonly offer: OfferView | null;
  readonly bookingId: string | null;
  readonly createdAt: string;
  readonly version: number;
}

/** Shows places on the waiting list with the names of who and what they are about. */
@Injectable()
export class PresentEntries {
  constructor(
    private readonly clients: ClientsFacade,
    private readonly services: ServiceRepository,
    private readonly staff: StaffRepository,
    private readonly offers: WaitlistOfferRepository,
    private readonly sessions: ClassSessionRepository,
  ) {}

  async execute(tx: Tx, entries: readonly WaitlistEntry[]): Promise<EntryView[]> {
    if (entries.length === 0) return [];
    const clients = await this.clients.clients(tx, [...new Set(entries.map((one) => one.clientId))]);
    const serviceIds = [...new Set(entries.flatMap((one) => one.serviceIds))];
    const services = new Map((await this.services.byIds(tx, serviceIds)).map((one) => [one.id, one.name]));
    const staffIds = [...new Set(entries.map((one) => one.staffId).filter((id) => id !== null))];
    const staff = new Map((await this.staff.byIds(tx, staffIds)).map((one) => [one.id, one.name]));
    const sessionIds = [...new Set(entries.map((one) => one.sessionId).filter((id) => id !== null))];
    const found = sessionIds.length > 0 ? await this.sessions.byIds(tx, sessionIds) : [];
    const sessions = new Map(found.map((one) => [one.id, one]));
    const ids = entries.map((one) => one.id);
    const offers = new Map((await this.offers.openOf(tx, ids)).map((one) => [one.entryId, one]));
    return entries.map((entry) => ({
      id: entry.id,
      clientId: entry.clientId,
      clientName: clients.get(entry.clientId)?.name ?? entry.typedName ?? '',
      serviceIds: entry.serviceIds,
      serviceNames: entry.serviceIds.map((id) => services.get(id) ?? ''),
      staffId: entry.staffId,
      staffName: entry.staffId === null ? null : (staff.get(entry.staffId) ?? null),
      locationId: entry.locationId,
      from: entry.fromDate,
      to: entry.toDate,
      windows: entry.windows,
      partySize: entry.partySize,
      noticeMinutes: entry.noticeMinutes,
      note: entry.note,
      source: entry.source,
      state: entry.state,
      endReason: entry.endReason,
      session: sessionOf(entry.sessionId === null ? undefined : sessions.get(entry.sessionId)),
      passedOver: entry.passedOver,
      offer: offerView(offers.get(entry.id)),
      bookingId: entry.bookingId,
      createdAt: entry.createdAt.toISOString(),
      version: entry.version,
    }));
  }

  async one(tx: Tx, entry: WaitlistEntry): Promise<EntryView> {
    const [view] = await this.execute(tx, [entry]);
    return view!;
  }
}

function sessionOf(session: ClassSession | undefined): EntryView['session'] {
  return session ? { id: session.id, start: session.startsAt.toISOString(), end: session.endsAt.toISOString() } : null;
}

function offerView(offer: WaitlistOffer | undefined): OfferView | null {
  if (!offer) return null;
  const { id, startsAt, endsAt, staffIds, sendAt, sentAt, expiresAt } = offer;
  return {
    id,
    start: startsAt.toISOString(),
    end: endsAt.toISOString(),
    staffIds,
    sendAt: sendAt.toISOString(),
    sentAt: sentAt?.toISOString() ?? null,
    expiresAt: expiresAt.toISOString(),
  };
}
