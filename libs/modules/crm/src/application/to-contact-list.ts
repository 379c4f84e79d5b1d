import { Injectable } from '@nestjs/common';
import type { Money } from '@stamgast/kernel';
import { BusinessFacade, type Business } from '@stamgast/identity';
import { encodeCursor, invalidField } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { addDays, daysBetween, localDay } from '../domain/local-day.js';
import { missedVisits, missedWorth } from '../domain/missed-value.js';
import { rhythmOf } from '../domain/rhythm.js';
import { sourceOf, type IntervalSource } from '../domain/rhythm-account.js';
import { isOverdue, stageOf, urgencyOf, type OverdueStage } from '../domain/stage.js';
import { startOfDay } from '../domain/start-of-day.js';
import { summariseVisits } from '../domain/summarise-visits.js';
import { ClientRepository } from '../persistence/client.repository.js';
import {
  MissedClientsReadModel,
  type MissedClientFacts,
  type Reach,
} from '../persistence/missed-clients.read-model.js';
import {
  ToContactReadModel,
  type OverdueClient,
  type OverdueKeys,
  type OverdueQuestion,
} from '../persistence/to-contact.read-model.js';
import { ClientViews, type ClientView, type Moment, type Reader } from './client-views.js';
import { isUuid, readCursor } from './read-cursor.js';

/** What the visits that a client has missed would have been worth, and how that was worked out. */
export interface ExpectedValue {
  /** Mean worth of a visit times the visits missed. */
  readonly amount: Money;
  /** Days since the last visit over days between visits, at least one, at most a year's. */
  readonly missedVisits: number;
  /** What all visits so far were worth, and how many there were. */
  readonly worth: Money;
  readonly visits: number;
}

export interface ToContactView {
  readonly client: ClientView;
  readonly stage: OverdueStage;
  /** Whole local days since the last visit. */
  readonly sinceDays: number;
  readonly rhythmDays: number;
  readonly spreadDays: number;
  readonly visits: number;
  /** Mean worth of a visit so far; null for those who may not see money. */
  readonly expectedValue: Money | null;
  /** Null as well for those who may not see money. */
  readonly missed: ExpectedValue | null;
  readonly reason: IntervalSource;
  readonly reach: Reach;
}

export interface ToContactPage {
  readonly data: ToContactView[];
  readonly nextCursor: string | null;
  readonly counts: Record<OverdueStage, number>;
  /** The local day that the list is for. */
  readonly asOf: string;
}

export interface ToContactQuery {
  /** Local day `YYYY-MM-DD` or an instant; the business's today when absent. */
  readonly asOf: string | undefined;
  readonly stage: OverdueStage | null;
  /** Only those whom something reaches. */
  readonly reachable: boolean;
  readonly limit: number;
  readonly cursor: string | undefined;
}

interface Found {
  readonly rows: OverdueClient[];
  readonly counts: Record<OverdueStage, number>;
}

/**
 * Whom to contact: clients who have stayed away longer than their rhythm, have no booking to come, and are not to be left
 * alone; first regulars about to be lost, then by what a visit of theirs is worth. For an earlier day, only what was known
 * then counts.
 */
@Injectable()
export class ToContactList {
  constructor(
    private readonly overdue: ToContactReadModel,
    private readonly missed: MissedClientsReadModel,
    private readonly clients: ClientRepository,
    private readonly business: BusinessFacade,
    private readonly views: ClientViews,
  ) {}

  async execute(tx: Tx, query: ToContactQuery, reader: Reader): Promise<ToContactPage> {
    const business = await this.business.current(tx);
    const today = localDay(tx.now, business.timeZone);
    const asOf = query.asOf === undefined ? today : readDay(query.asOf, business.timeZone);
    const moment = momentOf(asOf, today, tx.now, business.timeZone);
    const after = readAfter(query.cursor);
    const asked = { ...moment, reachable: query.reachable };
    const find = asOf < today ? this.foundEarlier(tx, asked, query, after) : this.foundNow(tx, asked, query, after);
    const { rows, counts } = await find;
    const shown = rows.slice(0, query.limit);
    const last = rows.length > query.limit ? shown.at(-1) : undefined;
    const clients = shown.map((row) => row.client);
    const views = await this.views.at(tx, clients, reader, business, moment);
    const ids = clients.map((client) => client.id);
    const facts = await this.missed.of(tx, ids, asOf < today ? asOf : today);
    return {
      data: shown.map((row, index) =>
        viewOf(row, views[index] as ClientView, facts.get(row.client.id), asOf, business, reader),
      ),
      nextCursor: last ? encodeCursor([urgencyOf(last.stage, rhythmOf(last.client).own), last.client.id]) : null,
      counts,
      asOf,
    };
  }

  private async foundNow(
    tx: Tx,
    moment: OverdueQuestion,
    query: ToContactQuery,
    after: OverdueKeys | null,
  ): Promise<Found> {
    const counts = await this.overdue.counts(tx, moment);
    return { rows: await this.overdue.page(tx, moment, query.stage, after, query.limit + 1), counts };
  }

  private async foundEarlier(
    tx: Tx,
    moment: OverdueQuestion,
    query: ToContactQuery,
    after: OverdueKeys | null,
  ): Promise<Found> {
    const bookings = await this.overdue.bookingsAsOf(tx, moment);
    const standing = [...bookings].flatMap(([id, known]) => {
      const history = summariseVisits(known);
      const stage = stageOf({ ...history, referrals: 0 }, moment.now, moment.today);
      return isOverdue(stage)
        ? [{ id, history, stage, urgency: urgencyOf(stage, rhythmOf(history).own), worth: history.visitValue ?? 0 }]
        : [];
    });
    const counts = { due: 0, late: 0, slipping: 0, lost: 0 };
    for (const one of standing) counts[one.stage] += 1;
    const anchor = after && { ...after, worth: standing.find((one) => one.id === after.id)?.worth ?? 0 };
    const page = standing
      .filter((one) => query.stage === null || one.stage === query.stage)
      .sort(byUrgency)
      .filter((one) => anchor === null || byUrgency(one, anchor) > 0)
      .slice(0, query.limit + 1);
    const written = await this.clients.findAll(
      tx,
      page.map((one) => one.id),
    );
    const byId = new Map(written.map((client) => [client.id, client]));
    const rows = page.flatMap(({ id, history, stage }) => {
      const client = byId.get(id);
      return client ? [{ client: { ...client, ...history }, stage }] : [];
    });
    return { rows, counts };
  }
}

function readDay(asOf: string, timeZone: string): string {
  const instant = new Date(asOf);
  if (Number.isNaN(instant.getTime())) throw invalidField('asOf', 'is not a day');
  return asOf.length === 10 ? asOf : localDay(instant, timeZone);
}

/** A day that has passed is seen from its end, a day to come from its beginning, today from now. */
function momentOf(asOf: string, today: string, now: Date, timeZone: string): Moment {
  if (asOf === today) return { now, today };
  return { now: startOfDay(asOf < today ? addDays(asOf, 1) : asOf, timeZone), today: asOf };
}

const isUrgency = (key: unknown) => typeof key === 'number' && Number.isInteger(key) && key >= 1 && key <= 8;

function readAfter(cursor: string | undefined): OverdueKeys | null {
  const keys = readCursor(cursor, isUrgency, isUuid);
  return keys && { urgency: keys[0] as number, id: keys[1] as string };
}

interface Standing extends OverdueKeys {
  readonly worth: number;
}

function byUrgency(a: Standing, b: Standing): number {
  return a.urgency - b.urgency || b.worth - a.worth || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

const nothingKnown: MissedClientFacts = {
  worth: { total: 0, visits: 0 },
  reach: { email: false, sms: false, call: false },
};

function viewOf(
  { client, stage }: OverdueClient,
  view: ClientView,
  facts: MissedClientFacts | undefined,
  asOf: string,
  business: Business,
  reader: Reader,
): ToContactView {
  const rhythm = rhythmOf(client);
  const sinceDays = daysBetween(client.lastVisitDay as string, asOf);
  const missed = missedVisits(sinceDays, rhythm);
  const { worth, reach } = facts ?? nothingKnown;
  const money = (amount: number): Money => ({ amount, currency: business.currency });
  return {
    client: view,
    stage,
    sinceDays,
    rhythmDays: rhythm.intervalDays,
    spreadDays: rhythm.spreadDays,
    visits: client.visits,
    expectedValue: reader.seesMoney ? money(client.visitValue ?? 0) : null,
    missed: reader.seesMoney
      ? {
          amount: money(missedWorth(worth, missed)),
          missedVisits: missed,
          worth: money(worth.total),
          visits: worth.visits,
        }
      : null,
    reason: sourceOf(client),
    reach,
  };
}
