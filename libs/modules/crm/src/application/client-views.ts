import { Injectable } from '@nestjs/common';
import type { Locale, Money } from '@stamgast/kernel';
import { BusinessFacade, type Business } from '@stamgast/identity';
import type { Tx } from '@stamgast/platform/database';
import type { Client, ClientSource } from '../domain/client.js';
import { localDay } from '../domain/local-day.js';
import { dueDay, rhythmOf } from '../domain/rhythm.js';
import { accountOf, type RhythmAccount } from '../domain/rhythm-account.js';
import { stageOf, type Stage } from '../domain/stage.js';
import { startOfDay } from '../domain/start-of-day.js';
import { VisitRepository } from '../persistence/visit.repository.js';

/** A client as the API shows it. */
export interface ClientView {
  readonly id: string;
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly locale: Locale | null;
  readonly birthday: string | null;
  readonly tags: string[];
  readonly preferences: string | null;
  readonly source: ClientSource;
  readonly externalId: string | null;
  readonly stage: Stage;
  readonly visits: number;
  readonly lastVisitAt: string | null;
  readonly nextBookingAt: string | null;
  readonly rhythmDays: number | null;
  /** When the client falls due; null before the first visit and while a booking is to come. */
  readonly dueAt: string | null;
  /** Null for those who may not see money. */
  readonly spent: Money | null;
  readonly noShows: number;
  readonly createdAt: string;
  readonly archived: boolean;
  readonly erased: boolean;
  /** Nothing is sent to them and nothing worked out about them. */
  readonly restricted: boolean;
  /** No marketing, and no part in lists of whom to contact. */
  readonly objected: boolean;
  readonly deceased: boolean;
  /** Null for those about whom nothing is worked out: restricted or erased. */
  readonly rhythm: RhythmAccount | null;
  readonly version: number;
}

/** What the reader may see of a client besides contact and visits. */
export interface Reader {
  readonly seesMoney: boolean;
}

/** The instant and local day that stages are told for. */
export interface Moment {
  readonly now: Date;
  readonly today: string;
}

@Injectable()
export class ClientViews {
  constructor(
    private readonly business: BusinessFacade,
    private readonly visits: VisitRepository,
  ) {}

  async one(tx: Tx, client: Client, reader: Reader): Promise<ClientView> {
    const [view] = await this.all(tx, [client], reader);
    return view as ClientView;
  }

  /** Views in the order of the clients, as of the transaction's now. */
  async all(tx: Tx, clients: readonly Client[], reader: Reader): Promise<ClientView[]> {
    const business = await this.business.current(tx);
    const moment = { now: tx.now, today: localDay(tx.now, business.timeZone) };
    return this.at(tx, clients, reader, business, moment);
  }

  /** Views as of another moment. */
  async at(
    tx: Tx,
    clients: readonly Client[],
    reader: Reader,
    business: Business,
    moment: Moment,
  ): Promise<ClientView[]> {
    const next = await this.visits.nextBookings(
      tx,
      clients.map((client) => client.id),
      moment.now,
    );
    return clients.map((client) => viewOf(client, next.get(client.id) ?? null, reader, business, moment));
  }
}

function viewOf(client: Client, next: Date | null, reader: Reader, business: Business, moment: Moment): ClientView {
  const { id, name, phone, email, locale, birthday, preferences, source, externalId, visits, noShows, version } =
    client;
  const { timeZone, currency } = business;
  const due = client.lastVisitDay && !next ? startOfDay(dueDay(client.lastVisitDay, rhythmOf(client)), timeZone) : null;
  return {
    id,
    name,
    phone,
    email,
    locale,
    birthday,
    preferences,
    source,
    externalId,
    visits,
    noShows,
    version,
    tags: [...client.tags],
    stage: stageOf(client, moment.now, moment.today),
    lastVisitAt: client.lastVisitAt?.toISOString() ?? null,
    nextBookingAt: next?.toISOString() ?? null,
    rhythmDays: client.medianDays,
    dueAt: due?.toISOString() ?? null,
    spent: reader.seesMoney ? { amount: client.spent, currency } : null,
    createdAt: client.createdAt.toISOString(),
    archived: client.archivedAt !== null,
    erased: client.erasedAt !== null,
    restricted: client.restrictedAt !== null,
    objected: client.objectedAt !== null,
    deceased: client.deceasedAt !== null,
    rhythm: client.restrictedAt || client.erasedAt ? null : accountOf(client, moment.now, moment.today),
  };
}
