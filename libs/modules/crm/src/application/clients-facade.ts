import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { BusinessFacade } from '@stamgast/identity';
import { platformProblems } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { SegmentFilter } from '@stamgast/segmentation';
import type { Consent, ConsentChannel } from '../domain/consent.js';
import type { Feedback } from '../domain/feedback.js';
import { localDay } from '../domain/local-day.js';
import type { Segment } from '../domain/segment.js';
import { rhythmOf, type Rhythm } from '../domain/rhythm.js';
import { stageOf, type Stage } from '../domain/stage.js';
import { ClientRepository } from '../persistence/client.repository.js';
import { ConsentRepository } from '../persistence/consent.repository.js';
import { FeedbackRepository } from '../persistence/feedback.repository.js';
import { ClientContacts, type ClientContact } from './client-contacts.js';
import { FindOrCreateClient, type FoundClient, type Introduction } from './find-or-create-client.js';
import { ImportClients, type ImportedClient, type ImportOutcome } from './import-clients.js';
import { RebuildHistories } from './rebuild-histories.js';
import { RecordConsent, type ConsentGiven } from './record-consent.js';
import { RecordFeedback, type FeedbackInput } from './record-feedback.js';
import { SegmentMembers, type MemberPage } from './segment-members.js';

export interface ClientRhythm extends Rhythm {
  readonly visits: number;
  readonly lastVisitAt: Date | null;
  readonly lastBookingId: string | null;
  readonly stage: Stage;
  /** Whether a booking is still to come at the transaction's now. */
  readonly awaited: boolean;
}

/** The stores that the facade reads, and what keeps them in order. */
@Injectable()
export class ClientStores {
  constructor(
    readonly clients: ClientRepository,
    readonly contacts: ClientContacts,
    readonly consents: ConsentRepository,
    readonly feedback: FeedbackRepository,
    readonly rebuilder: RebuildHistories,
    readonly segments: SegmentMembers,
  ) {}
}

/** What other modules may ask of the client records and tell them. */
@Injectable()
export class ClientsFacade {
  constructor(
    private readonly stores: ClientStores,
    private readonly business: BusinessFacade,
    private readonly finder: FindOrCreateClient,
    private readonly importer: ImportClients,
    private readonly consentRecorder: RecordConsent,
    private readonly feedbackRecorder: RecordFeedback,
  ) {}

  /**
   * The client with this phone number, else with this e-mail address, else a new one. Whether there was one must not be
   * told to a visitor. Refuses a phone number or an e-mail address that is none (`client.phone`, `client.email`).
   */
  findOrCreate(tx: Tx, introduction: Introduction): Promise<FoundClient> {
    return this.finder.execute(tx, introduction);
  }

  /** The clients with these ids, by id; ids of nobody are left out. */
  clients(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, ClientContact>> {
    return this.stores.contacts.named(tx, ids);
  }

  /** Everybody who is reached by this number (E.164), whoever of them the number stands for first. */
  withPhone(tx: Tx, phone: string): Promise<ClientContact[]> {
    return this.stores.contacts.withPhone(tx, phone);
  }

  /**
   * How to reach each of some clients now, by the id asked for: who has neither number nor address is reached through
   * whoever pays for their household. Without those who are not there.
   */
  contactsFor(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, ClientContact>> {
    return this.stores.contacts.reached(tx, ids);
  }

  /** As `contactsFor`, for one; null when there is no such client. */
  async contactFor(tx: Tx, id: string): Promise<ClientContact | null> {
    return (await this.stores.contacts.reached(tx, [id])).get(id) ?? null;
  }

  /**
   * The id under which a client is kept, held against being erased or merged until the transaction ends: for whoever is
   * about to write something for them. Null when there is nobody any more.
   */
  hold(tx: Tx, id: string): Promise<string | null> {
    return this.stores.clients.hold(tx, id);
  }

  /** Name, phone number, address and outside code of a client and of those who were merged into them. */
  tracesOf(tx: Tx, id: string): Promise<string[]> {
    return this.stores.clients.tracesOf(tx, id);
  }

  /** What a client said last about marketing on a channel; null when never asked, which is no consent. */
  consent(tx: Tx, clientId: string, channel: ConsentChannel): Promise<Consent | null> {
    return this.stores.consents.latest(tx, clientId, channel);
  }

  /** Adds to the consent log; 404 when there is no such client. */
  recordConsent(tx: Tx, given: ConsentGiven): Promise<void> {
    return this.consentRecorder.execute(tx, given);
  }

  recordFeedback(tx: Tx, feedback: FeedbackInput): Promise<Feedback> {
    return this.feedbackRecorder.execute(tx, feedback);
  }

  /** What was said about a booking's visit, if anything. */
  feedbackOf(tx: Tx, bookingId: string): Promise<Feedback | null> {
    return this.stores.feedback.ofBooking(tx, bookingId);
  }

  /** The bookings of which a client has said that they were bad: one or two of five. */
  badlyRatedBookings(tx: Tx, clientId: string): Promise<string[]> {
    return this.stores.feedback.badlyRated(tx, clientId);
  }

  /** Takes over clients of another system, in the order given, once per external id. */
  importClients(
    tx: Tx,
    rows: readonly ImportedClient[],
    source: 'import' | 'demo' = 'import',
  ): Promise<ImportOutcome[]> {
    return this.importer.execute(tx, rows, source);
  }

  /** Which of the external ids are there already, with their clients. */
  importedClients(tx: Tx, externalIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.stores.clients.idsByExternalId(tx, externalIds);
  }

  /** The demo clients, locked until the transaction ends. */
  demoClients(tx: Tx): Promise<string[]> {
    return this.stores.clients.lockOf(tx, 'demo');
  }

  /** Makes demo clients the business's own, because something of its own refers to them. */
  adoptClients(tx: Tx, ids: readonly string[]): Promise<void> {
    return this.stores.clients.adopt(tx, ids);
  }

  /** Takes the demo clients away with everything known of them; gives how many there were. */
  removeDemoClients(tx: Tx): Promise<number> {
    return this.stores.clients.removeOf(tx, 'demo');
  }

  /** A saved segment; null when there is none of this id. */
  segment(tx: Tx, id: string): Promise<Segment | null> {
    return this.stores.segments.find(tx, id);
  }

  /** Whom a filter means at the transaction's now, by id, some at a time. */
  segmentMembers(
    tx: Tx,
    filter: SegmentFilter,
    page: { readonly after: string | null; readonly limit: number },
  ): Promise<MemberPage> {
    return this.stores.segments.page(tx, filter, page);
  }

  /** Whether a filter means a client at the transaction's now; nobody's id is meant by none. */
  inSegment(tx: Tx, clientId: string, filter: SegmentFilter): Promise<boolean> {
    return this.stores.segments.has(tx, clientId, filter);
  }

  /** Works every client's history out anew from the rows of their bookings and purchases; gives how many clients. */
  rebuildHistories(tx: Tx): Promise<number> {
    return this.stores.rebuilder.execute(tx);
  }

  /** The client's rhythm and where they stand in it at the transaction's now; 404 when there is no such client. */
  async rhythmOf(tx: Tx, clientId: string): Promise<ClientRhythm> {
    const client = await this.stores.clients.find(tx, clientId);
    if (!client) throw new DomainError(platformProblems.not_found);
    const { timeZone } = await this.business.current(tx);
    const { visits, lastVisitAt, lastBookingId, bookedUntil } = client;
    const stage = stageOf(client, tx.now, localDay(tx.now, timeZone));
    const awaited = bookedUntil !== null && bookedUntil > tx.now;
    return { ...rhythmOf(client), visits, lastVisitAt, lastBookingId, stage, awaited };
  }
}
