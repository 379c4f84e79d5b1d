import { Injectable } from '@nestjs/common';
import type { FilterFacts, Filter } from '../domain/segment.js';
import type { Tx } from '@stamgast/platform/database';
import type { Client } from '../domain/client.js';
import { daysBetween, localDay } from '../domain/local-day.js';
import { relationOf } from '../domain/relation.js';
import { stageOf } from '../domain/stage.js';
import { CLIENT_COLUMNS, clientOfColumns, type ClientColumns } from './client-columns.js';
import { segmentSql, type SegmentMoment } from './segment-sql.js';

/** How many are meant, and how many of them may be written to on each channel. */
export interface SegmentCount {
  readonly count: number;
  /** With an address and consent to marketing. */
  readonly email: number;
  readonly sms: number;
}

interface Surroundings extends Pick<FilterFacts, 'service' | 'staff' | 'emailConsent' | 'smsConsent'> {
  readonly points: string | null;
  readonly score: number | null;
}

/** Whom filters mean. The archive is never meant. */
@Injectable()
export class SegmentClientsReadModel {
  async count(tx: Tx, filter: Filter, moment: SegmentMoment): Promise<SegmentCount> {
    const values: unknown[] = [tx.businessId];
    const bind = (value: unknown) => `$${values.push(value)}`;
    const reachable = (channel: 'email' | 'sms', field: 'hasEmail' | 'hasPhone') =>
      segmentSql(
        {
          all: [
            { field, op: 'is', value: true },
            { field: channel === 'email' ? 'emailConsent' : 'smsConsent', op: 'is', value: true },
          ],
        },
        moment,
        bind,
      );
    const sql = `SELECT count(*)::int AS count, count(*) FILTER (WHERE ${reachable('email', 'hasEmail')})::int AS email,
        count(*) FILTER (WHERE ${reachable('sms', 'hasPhone')})::int AS sms
      FROM crm.client c WHERE c.business_id = $1 AND c.archived_at IS NULL AND ${segmentSql(filter, moment, bind)}`;
    const [row] = await tx.query<SegmentCount>(sql, values);
    return row ?? { count: 0, email: 0, sms: 0 };
  }

  /** The first of them by name. */
  async sample(tx: Tx, filter: Filter, moment: SegmentMoment, limit: number): Promise<Client[]> {
    const values: unknown[] = [tx.businessId];
    const bind = (value: unknown) => `$${values.push(value)}`;
    const sql = `SELECT ${CLIENT_COLUMNS} FROM crm.client c
      WHERE c.business_id = $1 AND c.archived_at IS NULL AND ${segmentSql(filter, moment, bind)}
      ORDER BY c.sort_name, c.id LIMIT ${bind(limit)}`;
    const rows = await tx.query<ClientColumns>(sql, values);
    return rows.map(clientOfColumns);
  }

  /** Their ids in order, from after an id on. */
  async ids(tx: Tx, filter: Filter, moment: SegmentMoment, after: string | null, limit: number): Promise<string[]> {
    const values: unknown[] = [tx.businessId];
    const bind = (value: unknown) => `$${values.push(value)}`;
    const sql = `SELECT c.id FROM crm.client c
      WHERE c.business_id = $1 AND c.archived_at IS NULL AND c.id > coalesce(${bind(after)}::uuid, '00000000-0000-0000-0000-000000000000')
        AND ${segmentSql(filter, moment, bind)} ORDER BY c.id LIMIT ${bind(limit)}`;
    const rows = await tx.query<{ id: string }>(sql, values);
    return rows.map(({ id }) => id);
  }

  /** What a filter may ask of one client. */
  async factsOf(tx: Tx, client: Client, { now, today, timeZone }: SegmentMoment): Promise<FilterFacts> {
    const around = await this.around(tx, client.id);
    const { birthday, bookedUntil, firstVisitDay, lastVisitDay, visitValue } = client;
    return {
      ...around,
      points: around.points === null ? null : Number(around.points),
      tag: client.tags,
      language: client.locale,
      source: client.source,
      stage: stageOf(client, now, today),
      relation: relationOf(client),
      birthdayMonth: birthday === null ? null : birthday.slice(-5, -3),
      visits: client.visits,
      noShows: client.noShows,
      spent: client.spent,
      averageSpend: visitValue,
      referrals: client.referrals,
      lastVisit: lastVisitDay === null ? null : daysBetween(lastVisitDay, today),
      firstVisit: firstVisitDay === null ? null : daysBetween(firstVisitDay, today),
      created: daysBetween(localDay(client.createdAt, timeZone), today),
      bookedAhead: bookedUntil !== null && bookedUntil > now,
      hasEmail: client.email !== null,
      hasPhone: client.phone !== null,
    };
  }

  private async around(tx: Tx, clientId: string): Promise<Surroundings> {
    const [row] = await tx.query<Surroundings>(
      `WITH visited AS (SELECT service_ids, staff_ids FROM crm.visit WHERE business_id = $1 AND client_id = $2 AND status = 'completed'),
         word AS (SELECT DISTINCT ON (channel) channel, granted FROM crm.consent
           WHERE business_id = $1 AND client_id = $2 ORDER BY channel, at DESC, id DESC)
       SELECT ARRAY(SELECT DISTINCT unnest(service_ids)::text FROM visited) AS service,
         ARRAY(SELECT DISTINCT unnest(staff_ids)::text FROM visited) AS staff,
         EXISTS (SELECT 1 FROM word WHERE channel = 'email' AND granted) AS "emailConsent",
         EXISTS (SELECT 1 FROM word WHERE channel = 'sms' AND granted) AS "smsConsent",
         (SELECT detail ->> 'balance' FROM crm.timeline_entry WHERE business_id = $1 AND client_id = $2 AND kind = 'points'
           ORDER BY at DESC, id DESC LIMIT 1) AS points,
         (SELECT score FROM crm.feedback WHERE business_id = $1 AND client_id = $2 ORDER BY at DESC, id DESC LIMIT 1) AS score`,
      [tx.businessId, clientId],
    );
    return row!;
  }
}
