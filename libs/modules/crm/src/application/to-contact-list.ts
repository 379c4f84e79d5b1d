import { Injectable } from '@nestjs/common';
import type { Money } from '@stamgast/kernel';
import { BusinessFacade, type Business } from '@stamgast/identity';
import { encodeCursor, invalidField } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { addDays, daysBetween, localDay } from '../domain/local-day.js';
import { rhythmOf } from '../domain/rhythm.js';
import { isOverdue, stageOf, urgencyOf, type OverdueStage } from '../domain/stage.js';
import { startOfDay } from '../domain/start-of-day.js';
import { summariseVisits } from '../domain/summarise-visits.js';
import { ClientRepository } from '../persistence/client.repository.js';
import { ToContactReadModel, type OverdueClient, type OverdueKeys } from '../persistence/to-contact.read-model.js';
import { ClientViews, type ClientView, type Moment, type Reader } from './client-views.js';
import { isUuid, readCursor } from './read-cursor.js';

/** Whose interval made the client overdue: their own, that of their last service, or the one taken for everybody. */
export type OverdueReason = 'own_rhythm' | 'service_interval' | 'default_interval';

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
  readonly reason: OverdueReason;
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
  readonly limit: number;
  readonly cursor: string | undefined;
}

interface Found {
  readonly rows: OverdueClient[];
  readonly counts: Record<OverdueStage, number>;
}

/**
 * Whom to write to: clients who have stayed away longer than their rhythm and have no booking to come, first
 * regulars about to be lost, then by what a visit of theirs is worth. For an earlier day, only what was known then counts.
 */
@Injectable()
export class ToContactList {
  constructor(
    private readonly overdue: ToContactReadModel,
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
    const find = asOf < today ? this.foundEarlier(tx, moment, query, after) : this.foundNow(tx, moment, query, after);
    const { rows, counts } = await find;
    const shown = rows.slice(0, query.limit);
    const last = rows.length > query.limit ? shown.at(-1) : undefined;
    const clients = shown.map((row) => row.client);
    const views = await this.views.at(tx, clients, reader, business, moment);
    return {
      data: shown.map((row, index) => viewOf(row, views[index] as ClientView, asOf, business, reader)),
      nextCursor: last ? encodeCursor([urgencyOf(last.stage, rhythmOf(last.client).own), last.client.id]) : null,
      counts,
      asOf,
    };
  }

  private async foundNow(tx: Tx, moment: Moment, query: ToContactQuery, after: OverdueKeys | null): Promise<Found> {
    const counts = await this.overdue.counts(tx, moment);
    return { rows: await this.overdue.page(tx, moment, query.stage, after, query.limit + 1), counts };
  }

  private async foundEarlier(tx: Tx, moment: Moment, query: ToContactQuery, after: OverdueKeys | null): Promise<Found> {
    const bookings = await this.overdue.bookingsAsOf(tx, moment.today, moment.now);
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

function viewOf(
  { client, stage }: OverdueClient,
  view: ClientView,
  asOf: string,
  business: Business,
  reader: Reader,
): ToContactView {
  const { intervalDays, spreadDays, own } = rhythmOf(client);
  const service = client.rebookAfterDays === null ? 'default_interval' : 'service_interval';
  return {
    client: view,
    stage,
    sinceDays: daysBetween(client.lastVisitDay as string, asOf),
    rhythmDays: intervalDays,
    spreadDays,
    visits: client.visits,
    expectedValue: reader.seesMoney ? { amount: client.visitValue ?? 0, currency: business.currency } : null,
    reason: own ? 'own_rhythm' : service,
  };
}
