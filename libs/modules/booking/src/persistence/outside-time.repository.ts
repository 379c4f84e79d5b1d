import { Injectable } from '@nestjs/common';
import { newId, type Tx } from '@stamgast/platform/database';
import { defaultPolicies } from '../domain/policies.js';
import type { TimeSpan } from '../domain/visit/offer.js';
import { OutsideCalendarEntity } from './outside-calendar.entities.js';

export interface OutsideCalendar {
  readonly id: string;
  readonly staffId: string;
  readonly name: string;
  /** While it cannot be read, clients cannot book the person. */
  readonly closesOnError: boolean;
}

/** A stretch in which somebody is busy elsewhere; milliseconds. */
export interface OutsideStretch extends TimeSpan {
  readonly id: string;
  readonly staffId: string;
  readonly calendarId: string;
  readonly calendarName: string;
}

/** Where somebody works, and how far ahead they can be booked. */
export interface OutsideTerms {
  /** IANA name; null where the business has no location yet. */
  readonly timeZone: string | null;
  readonly horizonDays: number;
}

const minuteMilliseconds = 60_000;

@Injectable()
export class OutsideTimeRepository {
  async keep(tx: Tx, { id, staffId, name, closesOnError }: OutsideCalendar): Promise<void> {
    await tx.query(
      `INSERT INTO booking.outside_calendar (business_id, id, staff_id, name, closes_on_error) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (business_id, id) DO UPDATE SET name = excluded.name, closes_on_error = excluded.closes_on_error`,
      [tx.businessId, id, staffId, name, closesOnError],
    );
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.manager.delete(OutsideCalendarEntity, { businessId: tx.businessId, id });
  }

  async setDegraded(tx: Tx, id: string, since: Date | null): Promise<void> {
    await tx.manager.update(OutsideCalendarEntity, { businessId: tx.businessId, id }, { degradedSince: since });
  }

  /** The staff row is locked first. Whole minutes: what begins or ends within one takes all of it. */
  async replace(tx: Tx, staffId: string, calendarId: string, spans: readonly TimeSpan[]): Promise<void> {
    await tx.query(`DELETE FROM booking.occupancy WHERE business_id = $1 AND outside_calendar_id = $2`, [
      tx.businessId,
      calendarId,
    ]);
    if (spans.length === 0) return;
    await tx.query(
      `INSERT INTO booking.occupancy (business_id, id, staff_id, kind, outside_calendar_id, during, exclusive, from_minute, until_minute)
       SELECT $1, s.id, $2, 'outside', $3, tstzrange(to_timestamp(s.from_minute * 60.0), to_timestamp(s.until_minute * 60.0)),
         false, s.from_minute, s.until_minute
       FROM unnest($4::uuid[], $5::int[], $6::int[]) AS s (id, from_minute, until_minute)`,
      [
        tx.businessId,
        staffId,
        calendarId,
        spans.map(() => newId()),
        spans.map((one) => Math.floor(one.from / minuteMilliseconds)),
        spans.map((one) => Math.ceil(one.to / minuteMilliseconds)),
      ],
    );
  }

  /** Where and how far ahead somebody works; null where there is no such person, or not any more. */
  async termsOf(tx: Tx, staffId: string): Promise<OutsideTerms | null> {
    const [row] = await tx.query<OutsideTerms>(
      `SELECT coalesce((SELECT p.horizon_days FROM booking.policies p WHERE p.business_id = $1), $3)::int AS "horizonDays",
         coalesce((SELECT l.time_zone FROM booking.staff_location a
             JOIN booking.location l ON l.business_id = $1 AND l.id = a.location_id AND NOT l.archived
             WHERE a.business_id = $1 AND a.staff_id = s.id ORDER BY l.is_default DESC, l.id LIMIT 1),
           (SELECT l.time_zone FROM booking.location l WHERE l.business_id = $1 AND l.is_default)) AS "timeZone"
       FROM booking.staff s WHERE s.business_id = $1 AND s.id = $2 AND NOT s.archived`,
      [tx.businessId, staffId, defaultPolicies.horizonDays],
    );
    return row ?? null;
  }

  async overlaps(tx: Tx, calendarIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await tx.query<{ id: string; visits: number }>(
      `SELECT o.outside_calendar_id AS id, count(DISTINCT v.booking_id)::int AS visits
       FROM booking.occupancy o JOIN booking.occupancy v ON v.business_id = $1 AND v.staff_id = o.staff_id
         AND v.kind = 'appointment' AND v.until_minute > o.from_minute AND v.from_minute < o.until_minute
         AND v.until_minute < o.until_minute + 2880 AND v.until_minute > $3
       WHERE o.business_id = $1 AND o.outside_calendar_id = ANY ($2::uuid[]) AND o.until_minute > $3 GROUP BY 1`,
      [tx.businessId, calendarIds, Math.floor(tx.now.getTime() / minuteMilliseconds)],
    );
    return new Map(rows.map((row) => [row.id, row.visits]));
  }

  async ownVisits(tx: Tx, staffId: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
    if (ids.length === 0) return new Set();
    const rows = await tx.query<{ id: string }>(
      `SELECT a.id FROM booking.appointment a WHERE a.business_id = $1 AND a.staff_id = $2 AND a.id = ANY ($3::uuid[])
       UNION SELECT a.booking_id FROM booking.appointment a
       WHERE a.business_id = $1 AND a.staff_id = $2 AND a.booking_id = ANY ($3::uuid[])`,
      [tx.businessId, staffId, ids],
    );
    return new Set(rows.map((row) => row.id));
  }

  /** In order of time. */
  async between(tx: Tx, range: TimeSpan): Promise<OutsideStretch[]> {
    const rows = await tx.query<OutsideStretch>(
      `SELECT o.id, o.staff_id AS "staffId", c.id AS "calendarId", c.name AS "calendarName",
         o.from_minute::bigint * 60000 AS "from", o.until_minute::bigint * 60000 AS "to"
       FROM booking.occupancy o
       JOIN booking.outside_calendar c ON c.business_id = $1 AND c.id = o.outside_calendar_id
       WHERE o.business_id = $1 AND o.outside_calendar_id IS NOT NULL AND o.until_minute > $2 AND o.from_minute < $3
       ORDER BY o.from_minute, o.id`,
      [tx.businessId, Math.floor(range.from / minuteMilliseconds), Math.ceil(range.to / minuteMilliseconds)],
    );
    return rows.map((row) => ({ ...row, from: Number(row.from), to: Number(row.to) }));
  }
}
