import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { ClassSession, SessionStatus } from '../../domain/classes/class-session.js';
import { occupiedBy } from '../../domain/visit/occupied-time.js';
import type { BufferMode } from '../../domain/policies.js';
import { occupancyColumns } from '../visits/booking.repository.js';

/** Which sessions; each end of the time may be open. */
export interface SessionFilter {
  readonly from: Date | null;
  readonly to: Date | null;
  readonly serviceId?: string | null;
  readonly staffId?: string | null;
  readonly locationId?: string | null;
  readonly seriesId?: string | null;
  readonly statuses?: readonly SessionStatus[] | null;
  /** Only what clients see. */
  readonly online?: boolean;
  /** Start and id of the last one seen. */
  readonly after?: readonly [at: string, id: string] | null;
  readonly limit: number;
}

type SessionRow = Omit<ClassSession, 'priceAmount' | 'taxRate'> & {
  readonly priceAmount: string;
  readonly taxRate: string;
};

const COLUMNS = `c.id, c.service_id AS "serviceId", c.service_name AS "serviceName", c.staff_id AS "staffId", s.name AS "staffName",
  v.rebook_after_days AS "rebookAfterDays", v.online AND s.online AND NOT v.archived AND coalesce(k.single_seats, true) AS online, c.location_id AS "locationId",
  c.time_zone AS "timeZone", c.starts_at AS "startsAt", c.ends_at AS "endsAt", c.buffer_before AS "bufferBefore",
  c.buffer_after AS "bufferAfter", c.price_amount AS "priceAmount", c.currency, c.tax_rate AS "taxRate", c.capacity,
  c.online_capacity AS "onlineCapacity", c.minimum_seats AS "minimumSeats", c.decide_at AS "decideAt",
  c.max_seats_per_booking AS "maxSeatsPerBooking", c.seats_taken AS "seatsTaken", c.extra_seats AS "extraSeats",
  c.queue_seats AS "queueSeats", c.status,
  c.cancelled_because AS "cancelledBecause", c.cancel_reason AS "cancelReason", c.series_id AS "seriesId",
  c.course_id AS "courseId", c.note,
  c.override_reason AS "overrideReason", c.overridden_by AS "overriddenBy", c.version, c.created_at AS "createdAt",
  c.updated_at AS "updatedAt",
  (SELECT coalesce(json_agg(json_build_object('id', r.id, 'kind', r.kind, 'name', r.name) ORDER BY r.position, r.id), '[]')
    FROM booking.class_session_resource t JOIN booking.resource r ON r.business_id = t.business_id AND r.id = t.resource_id
    WHERE t.business_id = c.business_id AND t.session_id = c.id) AS resources`;

const FROM = `booking.class_session c
  JOIN booking.staff s ON s.business_id = c.business_id AND s.id = c.staff_id
  JOIN booking.service v ON v.business_id = c.business_id AND v.id = c.service_id
  LEFT JOIN booking.course k ON k.business_id = c.business_id AND k.id = c.course_id`;

function sessionOf(row: SessionRow): ClassSession {
  return { ...row, priceAmount: Number(row.priceAmount), taxRate: Number(row.taxRate) };
}

/** Sessions of classes and the time that they take. Whoever gives one a time has locked its teacher and its room before. */
@Injectable()
export class ClassSessionRepository {
  async byId(tx: Tx, id: string): Promise<ClassSession | null> {
    const [session] = await this.byIds(tx, [id]);
    return session ?? null;
  }

  /** In the order of their starts; unknown ids are left out. */
  async byIds(tx: Tx, ids: readonly string[]): Promise<ClassSession[]> {
    const rows = await tx.query<SessionRow>(
      `SELECT ${COLUMNS} FROM ${FROM} WHERE c.business_id = $1 AND c.id = ANY ($2::uuid[]) ORDER BY c.starts_at, c.id`,
      [tx.businessId, ids],
    );
    return rows.map(sessionOf);
  }

  /** Holds the rows in id order, so that seats are given one after another; comes after the locks of clients, staff and rooms. */
  async lock(tx: Tx, ids: readonly string[]): Promise<ClassSession[]> {
    await tx.query(
      `SELECT 1 FROM booking.class_session WHERE business_id = $1 AND id = ANY ($2::uuid[]) ORDER BY id FOR NO KEY UPDATE`,
      [tx.businessId, ids],
    );
    return this.byIds(tx, ids);
  }

  async list(tx: Tx, filter: SessionFilter): Promise<ClassSession[]> {
    const rows = await tx.query<SessionRow>(
      `SELECT ${COLUMNS} FROM ${FROM}
       WHERE c.business_id = $1 AND ($2::timestamptz IS NULL OR c.starts_at >= $2) AND ($3::timestamptz IS NULL OR c.starts_at < $3)
         AND ($4::uuid IS NULL OR c.service_id = $4) AND ($5::uuid IS NULL OR c.staff_id = $5)
         AND ($6::uuid IS NULL OR c.location_id = $6) AND ($7::uuid IS NULL OR c.series_id = $7)
         AND ($8::text[] IS NULL OR c.status = ANY ($8)) AND (NOT $9 OR (v.online AND s.online AND NOT v.archived AND coalesce(k.single_seats, true)))
         AND ($10::timestamptz IS NULL OR (c.starts_at, c.id) > ($10, $11::uuid))
       ORDER BY c.starts_at, c.id LIMIT $12`,
      [
        tx.businessId,
        filter.from,
        filter.to,
        filter.serviceId ?? null,
        filter.staffId ?? null,
        filter.locationId ?? null,
        filter.seriesId ?? null,
        filter.statuses ?? null,
        filter.online ?? false,
        filter.after?.[0] ?? null,
        filter.after?.[1] ?? null,
        filter.limit,
      ],
    );
    return rows.map(sessionOf);
  }

  async insert(tx: Tx, session: ClassSession): Promise<void> {
    await tx.query(
      `INSERT INTO booking.class_session (business_id, id, service_id, service_name, staff_id, location_id, time_zone, starts_at,
         ends_at, buffer_before, buffer_after, price_amount, currency, tax_rate, capacity, online_capacity, minimum_seats,
         decide_at, max_seats_per_booking, status, series_id, note, override_reason, overridden_by, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, 'scheduled', $20, $21, $22, $23, $24, $24)`,
      [
        tx.businessId,
        session.id,
        session.serviceId,
        session.serviceName,
        session.staffId,
        session.locationId,
        session.timeZone,
        session.startsAt,
        session.endsAt,
        session.bufferBefore,
        session.bufferAfter,
        session.priceAmount,
        session.currency,
        session.taxRate,
        session.capacity,
        session.onlineCapacity,
        session.minimumSeats,
        session.decideAt,
        session.maxSeatsPerBooking,
        session.seriesId,
        session.note,
        session.overrideReason,
        session.overriddenBy,
        session.createdAt,
      ],
    );
    await this.keepResources(tx, session);
  }

  /** Stores what a change has made of a session; `version` is the new one. Seats are counted elsewhere. The row is locked. */
  async update(tx: Tx, session: ClassSession): Promise<void> {
    await tx.query(
      `UPDATE booking.class_session SET staff_id = $3, starts_at = $4, ends_at = $5, capacity = $6, online_capacity = $7,
         minimum_seats = $8, decide_at = $9, status = $10, cancelled_because = $11, cancel_reason = $12, note = $13,
         override_reason = $14, overridden_by = $15, updated_at = $16, version = $17,
         extra_seats = greatest(0, least(extra_seats, seats_taken - $6))
       WHERE business_id = $1 AND id = $2`,
      [
        tx.businessId,
        session.id,
        session.staffId,
        session.startsAt,
        session.endsAt,
        session.capacity,
        session.onlineCapacity,
        session.minimumSeats,
        session.decideAt,
        session.status,
        session.cancelledBecause,
        session.cancelReason,
        session.note,
        session.overrideReason,
        session.overriddenBy,
        session.updatedAt,
        session.version,
      ],
    );
    await this.keepResources(tx, session);
  }

  /** Takes the time of teacher and room; false when some of it is somebody else's. */
  async takeTime(tx: Tx, session: ClassSession, bufferMode: BufferMode): Promise<boolean> {
    const occupied = occupiedBy([{ ...session, processing: [] }], bufferMode);
    const [row] = await tx.query<{ taken: number }>(
      `WITH taken AS (
         INSERT INTO booking.occupancy (business_id, id, staff_id, resource_id, kind, class_session_id, during, exclusive,
           from_minute, until_minute, buffer_before, buffer_after)
         SELECT $1, gen_random_uuid(), o.staff_id, o.resource_id, 'class', $2, tstzrange(o.from_at, o.to_at), true,
           o.from_minute, o.until_minute, o.buffer_before, o.buffer_after
         FROM jsonb_to_recordset($3::jsonb) AS o (staff_id uuid, resource_id uuid, from_at timestamptz, to_at timestamptz,
           from_minute integer, until_minute integer, buffer_before integer, buffer_after integer)
         ON CONFLICT DO NOTHING RETURNING 1)
       SELECT count(*)::int AS taken FROM taken`,
      [tx.businessId, session.id, JSON.stringify(occupied.map(occupancyColumns))],
    );
    return row?.taken === occupied.length;
  }

  /** Gives the time of teacher and room back. */
  async releaseTime(tx: Tx, id: string): Promise<void> {
    await tx.query(`DELETE FROM booking.occupancy WHERE business_id = $1 AND class_session_id = $2`, [
      tx.businessId,
      id,
    ]);
  }

  /** A session that is over keeps its place in the calendar but guards it no longer. */
  async settleTime(tx: Tx, id: string): Promise<void> {
    await tx.query(
      `UPDATE booking.occupancy SET exclusive = false WHERE business_id = $1 AND class_session_id = $2 AND exclusive`,
      [tx.businessId, id],
    );
  }

  private async keepResources(tx: Tx, session: ClassSession): Promise<void> {
    await tx.query(
      `WITH given_back AS (
         DELETE FROM booking.class_session_resource WHERE business_id = $1 AND session_id = $2 AND NOT resource_id = ANY ($3::uuid[]))
       INSERT INTO booking.class_session_resource (business_id, session_id, resource_id)
       SELECT $1, $2, unnest($3::uuid[]) ON CONFLICT DO NOTHING`,
      [tx.businessId, session.id, session.resources.map((one) => one.id)],
    );
  }
}
