import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { HourTally } from '../domain/peak-grid.js';
import type { Period } from '../domain/period.js';
import type { ActiveClients } from '../domain/retention.js';

/** What the completed visits of a period come to. Clients are those with a record: nobody knows who a walk-in was. */
export interface VisitTotals {
  readonly visits: number;
  /** Visits of clients with a record. */
  readonly clientVisits: number;
  readonly clients: number;
  readonly newClients: number;
  /** Visits of clients that are old enough to tell whether they booked again in time, and those after which they did. */
  readonly rebookable: number;
  readonly rebooked: number;
  /** Median over clients of each one's median days from visit to visit. */
  readonly medianIntervalDays: number | null;
  /** Paid for the services of these visits, net; minor units. */
  readonly spent: number;
  /** Of it, on visits of clients with a record. */
  readonly clientSpent: number;
  readonly medianSpent: number | null;
}

/** Bookings of a period that did not become visits. */
export interface MissedBookings {
  readonly noShows: number;
  /** No-shows that the owner has excused; they leave the rate (D52). */
  readonly excused: number;
  readonly lateCancels: number;
  /** Have ended, and nobody has said how. */
  readonly notClosed: number;
}

export interface DayTally {
  readonly day: string;
  readonly visits: number;
}

const COMPLETED = `business_id = $1 AND status = 'completed' AND day >= $2::date AND day < $3::date`;

@Injectable()
export class VisitFiguresReadModel {
  /** `rebookBy`: visits that began later are too young to say; `until`: what was booked later is not seen. */
  async totals(tx: Tx, period: Period, rebookBy: Date, until: Date): Promise<VisitTotals> {
    const [row] = await tx.query<Record<keyof VisitTotals, string | null>>(
      `WITH client AS (
         SELECT client_id, count(*) AS visits, bool_or(previous_day IS NULL) AS is_new, sum(spent_amount) AS spent,
           count(*) FILTER (WHERE starts_at <= $4) AS rebookable,
           count(*) FILTER (WHERE starts_at <= $4 AND rebooked_at <= starts_at + interval '720 hours' AND rebooked_at < $5) AS rebooked,
           array_agg(day - previous_day) FILTER (WHERE client_id IS NOT NULL AND previous_day < day) AS days
         FROM analytics.visit WHERE ${COMPLETED} GROUP BY client_id)
       SELECT coalesce(sum(visits), 0) AS visits, coalesce(sum(spent), 0) AS spent,
         coalesce(sum(spent) FILTER (WHERE client_id IS NOT NULL), 0) AS "clientSpent",
         coalesce(sum(visits) FILTER (WHERE client_id IS NOT NULL), 0) AS "clientVisits", count(client_id) AS clients,
         count(client_id) FILTER (WHERE is_new) AS "newClients",
         coalesce(sum(rebookable) FILTER (WHERE client_id IS NOT NULL), 0) AS rebookable,
         coalesce(sum(rebooked) FILTER (WHERE client_id IS NOT NULL), 0) AS rebooked,
         percentile_cont(0.5) WITHIN GROUP (ORDER BY (
           SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY d) FROM unnest(days) d)) AS "medianIntervalDays",
         (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY spent_amount) FROM analytics.visit WHERE ${COMPLETED})
           AS "medianSpent"
       FROM client`,
      [tx.businessId, period.from, period.end, rebookBy, until],
    );
    const { medianIntervalDays, medianSpent, ...sums } = row as Record<keyof VisitTotals, string | null>;
    const counted = Object.fromEntries(Object.entries(sums).map(([key, value]) => [key, Number(value)]));
    return {
      ...(counted as unknown as VisitTotals),
      medianIntervalDays: numberOrNull(medianIntervalDays),
      medianSpent: numberOrNull(medianSpent),
    };
  }

  async missed(tx: Tx, period: Period, until: Date): Promise<MissedBookings> {
    const [row] = await tx.query<MissedBookings>(
      `SELECT count(*) FILTER (WHERE status = 'no_show' AND NOT excused)::integer AS "noShows",
         count(*) FILTER (WHERE status = 'no_show' AND excused)::integer AS excused,
         count(*) FILTER (WHERE status = 'cancelled' AND cancelled_late AND cancelled_by IS DISTINCT FROM 'business')::integer
           AS "lateCancels",
         count(*) FILTER (WHERE status IN ('requested', 'confirmed', 'arrived', 'in_progress') AND ends_at <= $4)::integer
           AS "notClosed"
       FROM analytics.visit WHERE business_id = $1 AND status <> 'completed' AND day >= $2::date AND day < $3::date`,
      [tx.businessId, period.from, period.end, until],
    );
    return row as MissedBookings;
  }

  async byDay(tx: Tx, period: Period): Promise<DayTally[]> {
    return tx.query<DayTally>(
      `SELECT day::text AS day, count(*)::integer AS visits FROM analytics.visit WHERE ${COMPLETED} GROUP BY visit.day`,
      [tx.businessId, period.from, period.end],
    );
  }

  /** How often each number of days lay between a client's visit and the one before, over the newest `most` visits. */
  async intervals(tx: Tx, period: Period, most: number): Promise<{ readonly value: number; readonly count: number }[]> {
    return tx.query<{ value: number; count: number }>(
      `SELECT day - previous_day AS value, count(*)::integer AS count FROM (
         SELECT day, previous_day FROM analytics.visit
         WHERE ${COMPLETED} AND previous_day < day ORDER BY visit.day DESC, booking_id LIMIT $4) newest
       GROUP BY 1`,
      [tx.businessId, period.from, period.end, most],
    );
  }

  /** Day of the first completed visit that is known. */
  async firstDay(tx: Tx): Promise<string | null> {
    const [row] = await tx.query<{ day: string | null }>(
      `SELECT min(day)::text AS day FROM analytics.visit WHERE business_id = $1 AND status = 'completed'`,
      [tx.businessId],
    );
    return row?.day ?? null;
  }

  /** Active: had a visit in the `activeDays` days before. */
  async activeClients(tx: Tx, period: Period, activeDays: number): Promise<ActiveClients> {
    const [row] = await tx.query<ActiveClients>(
      `SELECT count(*) FILTER (WHERE at_start)::integer AS "atStart", count(*) FILTER (WHERE at_end)::integer AS "atEnd",
         count(*) FILTER (WHERE at_end AND is_new)::integer AS fresh,
         count(*) FILTER (WHERE at_end AND NOT is_new AND NOT at_start)::integer AS reactivated
       FROM (
         SELECT bool_or(day < $2::date) AS at_start, bool_or(day >= $3::date - $4::integer) AS at_end,
           bool_or(previous_day IS NULL AND day >= $2::date) AS is_new
         FROM analytics.visit
         WHERE business_id = $1 AND status = 'completed' AND client_id IS NOT NULL
           AND day >= $2::date - $4::integer AND day < $3::date
         GROUP BY client_id) client`,
      [tx.businessId, period.from, period.end, activeDays],
    );
    return row as ActiveClients;
  }

  /** Visits whose hour is known, by weekday and hour. */
  async byHour(tx: Tx, period: Period): Promise<HourTally[]> {
    return tx.query<HourTally>(
      `SELECT extract(isodow FROM day)::integer AS weekday, hour, count(*)::integer AS visits
       FROM analytics.visit WHERE ${COMPLETED} AND time_known GROUP BY 1, 2`,
      [tx.businessId, period.from, period.end],
    );
  }

  /** Days with visits whose hour is known. */
  async openDays(tx: Tx, period: Period): Promise<string[]> {
    const rows = await tx.query<{ day: string }>(
      `SELECT DISTINCT day::text AS day FROM analytics.visit WHERE ${COMPLETED} AND time_known`,
      [tx.businessId, period.from, period.end],
    );
    return rows.map((row) => row.day);
  }
}

function numberOrNull(value: string | number | null): number | null {
  return value === null ? null : Number(value);
}
