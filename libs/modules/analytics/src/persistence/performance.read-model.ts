import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { Period } from '../domain/period.js';

/** What a period brought one service or one member of staff. */
export interface Performance {
  readonly id: string;
  readonly name: string | null;
  readonly visits: number;
  readonly noShows: number;
  readonly clients: number;
  readonly newClients: number;
  /** First visits ever that are old enough to tell whether the client came back in time, and those after which they did. */
  readonly returnable: number;
  readonly returned: number;
  /** Net, minor units. */
  readonly revenue: number;
}

export type PerformanceOf = 'service' | 'staff';

interface Scope {
  readonly period: Period;
  /** Within how many days a client has come back. */
  readonly returnDays: number;
  /** The last day that is seen. */
  readonly asOf: string;
}

type Row = Omit<Performance, 'revenue'> & { readonly revenue: string };

const FIGURES = `figure AS (
  SELECT id, coalesce(visits, 0)::integer AS visits, coalesce("noShows", 0)::integer AS "noShows",
    coalesce(clients, 0)::integer AS clients, coalesce("newClients", 0)::integer AS "newClients",
    coalesce(returnable, 0)::integer AS returnable, coalesce(returned, 0)::integer AS returned,
    coalesce(revenue, 0) AS revenue, m.name AS sold_as
  FROM (
    SELECT id, sum(visits) AS visits, sum(missed) AS "noShows", count(client_id) FILTER (WHERE visits > 0) AS clients,
      sum(first_visits) AS "newClients", sum(returnable) AS returnable, sum(returned) AS returned
    FROM (
      SELECT p.id, client_id, count(*) FILTER (WHERE NOT is_missed) AS visits, count(*) FILTER (WHERE is_missed) AS missed,
        count(*) FILTER (WHERE is_first) AS first_visits,
        count(*) FILTER (WHERE is_first AND day + $4::integer <= $5::date) AS returnable,
        count(*) FILTER (WHERE is_first AND day + $4::integer <= $5::date AND next_day <= day + $4::integer) AS returned
      FROM part p JOIN (
        SELECT booking_id, client_id, day, next_day, false AS is_missed,
          client_id IS NOT NULL AND previous_day IS NULL AS is_first
        FROM analytics.visit WHERE business_id = $1 AND status = 'completed' AND day >= $2::date AND day < $3::date
        UNION ALL
        SELECT booking_id, NULL, day, NULL, true, false
        FROM analytics.visit
        WHERE business_id = $1 AND status <> 'completed' AND status = 'no_show' AND NOT excused AND day >= $2::date AND day < $3::date
      ) v USING (booking_id)
      GROUP BY p.id, client_id) by_client
    GROUP BY id) v
  FULL JOIN money m USING (id))`;

const ORDER = `ORDER BY revenue DESC, visits DESC, id`;

// A service that was never booked, only sold, is called what the till calls it.
const BY_SERVICE = `WITH part AS (
    SELECT DISTINCT service_id AS id, booking_id FROM analytics.visit_line
    WHERE business_id = $1 AND day >= $2::date AND day < $3::date),
  money AS (
    SELECT service_id AS id, max(name) AS name, sum(amount) AS revenue FROM analytics.revenue
    WHERE business_id = $1 AND day >= $2::date AND day < $3::date AND service_id IS NOT NULL GROUP BY 1), ${FIGURES}
  SELECT id, visits, "noShows", clients, "newClients", returnable, returned, revenue, coalesce((
    SELECT service_name FROM analytics.visit_line WHERE business_id = $1 AND service_id = figure.id
    ORDER BY day DESC, booking_id LIMIT 1), sold_as) AS name
  FROM figure ${ORDER}`;

const BY_STAFF = `WITH part AS (
    SELECT DISTINCT staff_id AS id, booking_id FROM analytics.visit_line
    WHERE business_id = $1 AND day >= $2::date AND day < $3::date),
  money AS (
    SELECT staff_id AS id, NULL::text AS name, sum(amount) AS revenue FROM analytics.revenue
    WHERE business_id = $1 AND day >= $2::date AND day < $3::date AND staff_id IS NOT NULL GROUP BY 1), ${FIGURES}
  SELECT id, visits, "noShows", clients, "newClients", returnable, returned, revenue, (
    SELECT staff_name FROM analytics.visit_line
    WHERE business_id = $1 AND staff_id = figure.id AND staff_name IS NOT NULL
    ORDER BY day DESC, booking_id LIMIT 1) AS name
  FROM figure ${ORDER}`;

@Injectable()
export class PerformanceReadModel {
  /** Everybody, or everything, with visits, no-shows or revenue in the period; most revenue first. */
  async list(tx: Tx, of: PerformanceOf, { period, returnDays, asOf }: Scope): Promise<Performance[]> {
    const rows = await tx.query<Row>(of === 'service' ? BY_SERVICE : BY_STAFF, [
      tx.businessId,
      period.from,
      period.end,
      returnDays,
      asOf,
    ]);
    return rows.map((row) => ({ ...row, revenue: Number(row.revenue) }));
  }
}
