import { Injectable } from '@nestjs/common';
import type { DemandCount } from '@stamgast/contracts';
import type { Tx } from '@stamgast/platform/database';
import type { Period } from '../domain/period.js';

export interface DemandOfService {
  readonly serviceId: string;
  readonly searches: number;
  readonly empty: number;
  /** Bookings that visitors made in the same days. */
  readonly booked: number;
}

export interface DemandOfPart {
  readonly weekday: number;
  readonly part: Exclude<DemandCount['part'], 'any'>;
  readonly searches: number;
  readonly empty: number;
}

@Injectable()
export class DemandRepository {
  async add(tx: Tx, counts: readonly DemandCount[]): Promise<void> {
    await tx.query(
      `INSERT INTO analytics.demand (business_id, day, service_id, location_id, named, weekday, part, searches, empty)
       SELECT $1, day, "serviceId", "locationId", named, weekday, part, searches, empty FROM jsonb_to_recordset($2)
         AS c (day date, "serviceId" uuid, "locationId" uuid, named boolean, weekday smallint, part text, searches integer, empty integer)
       ORDER BY day, "serviceId", "locationId", named, weekday, part
       ON CONFLICT (business_id, day, service_id, location_id, named, weekday, part)
       DO UPDATE SET searches = demand.searches + excluded.searches, empty = demand.empty + excluded.empty`,
      [tx.businessId, JSON.stringify(counts)],
    );
  }

  /** Counts a visitor's booking beside the searches of its day. */
  async addBooked(tx: Tx, day: string, locationId: string, serviceIds: readonly string[]): Promise<void> {
    await tx.query(
      `INSERT INTO analytics.demand (business_id, day, service_id, location_id, named, weekday, part, searches, empty, booked)
       SELECT DISTINCT $1::uuid, $2::date, s.id, $3::uuid, false, 0::smallint, 'any', 0, 0, 1 FROM unnest($4::uuid[]) AS s (id) ORDER BY 3
       ON CONFLICT (business_id, day, service_id, location_id, named, weekday, part)
       DO UPDATE SET booked = demand.booked + 1`,
      [tx.businessId, day, locationId, serviceIds],
    );
  }

  async forgetBefore(tx: Tx, day: string): Promise<void> {
    await tx.query(`DELETE FROM analytics.demand WHERE business_id = $1 AND day < $2`, [tx.businessId, day]);
  }

  async byService(tx: Tx, { from, end }: Pick<Period, 'from' | 'end'>): Promise<DemandOfService[]> {
    return tx.query<DemandOfService>(
      `SELECT service_id AS "serviceId", sum(searches)::int AS searches, sum(empty)::int AS empty, sum(booked)::int AS booked
       FROM analytics.demand WHERE business_id = $1 AND day >= $2 AND day < $3 AND weekday = 0
       GROUP BY service_id ORDER BY empty DESC, searches DESC, service_id`,
      [tx.businessId, from, end],
    );
  }

  async byPart(tx: Tx, { from, end }: Pick<Period, 'from' | 'end'>): Promise<DemandOfPart[]> {
    return tx.query<DemandOfPart>(
      `SELECT weekday, part, sum(searches)::int AS searches, sum(empty)::int AS empty
       FROM analytics.demand WHERE business_id = $1 AND day >= $2 AND day < $3 AND weekday > 0 AND part <> 'any'
       GROUP BY weekday, part ORDER BY weekday, part`,
      [tx.businessId, from, end],
    );
  }
}
