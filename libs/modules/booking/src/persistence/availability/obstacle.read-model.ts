import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { Obstacles, TakenTime } from '../../domain/visit/obstacle.js';
import type { TimeSpan } from '../../domain/visit/offer.js';

export interface ObstacleQuery {
  readonly locationId: string;
  readonly staffIds: readonly string[];
  readonly resourceIds: readonly string[];
  /** Instants in milliseconds within which taken time matters. */
  readonly range: TimeSpan;
  /** Local days, both included. */
  readonly firstDay: string;
  readonly lastDay: string;
}

const minuteMilliseconds = 60_000;

const TAKEN = `(SELECT coalesce(json_agg(json_build_object('staffId', o.staff_id, 'resourceId', o.resource_id,
    'kind', CASE o.kind WHEN 'appointment' THEN 'booking' WHEN 'time_off' THEN coalesce(t.kind, 'time_off') ELSE o.kind END,
    'from', o.from_minute::bigint * ${minuteMilliseconds}, 'until', o.until_minute::bigint * ${minuteMilliseconds},
    'bufferBefore', o.buffer_before, 'bufferAfter', o.buffer_after, 'bookingId', o.booking_id, 'clientId', b.client_id,
    'serviceName', coalesce(a.service_name, k.service_name), 'timeOffId', o.time_off_id, 'note', coalesce(t.note, e.name)) ORDER BY o.from_minute, o.id), '[]')
  FROM booking.occupancy o
  LEFT JOIN booking.appointment a ON a.business_id = $1 AND a.id = o.appointment_id
  LEFT JOIN booking.booking b ON b.business_id = $1 AND b.id = o.booking_id
  LEFT JOIN booking.class_session k ON k.business_id = $1 AND k.id = o.class_session_id
  LEFT JOIN booking.time_off t ON t.business_id = $1 AND t.id = o.time_off_id
  LEFT JOIN booking.outside_calendar e ON e.business_id = $1 AND e.id = o.outside_calendar_id
  WHERE o.business_id = $1 AND (o.staff_id = ANY ($2::uuid[]) OR o.resource_id = ANY ($8::uuid[]))
    AND o.until_minute > $3 AND o.from_minute < $4 AND (o.expires_at IS NULL OR o.expires_at > $9))`;

const CLOSURES = `(SELECT coalesce(json_agg(json_build_object('id', c.id, 'name', c.name, 'from', c.from_date::text,
    'to', c.to_date::text) ORDER BY c.from_date, c.id), '[]')
  FROM booking.closure c WHERE c.business_id = $1 AND c.to_date >= $5::date AND c.from_date <= $6::date
    AND (c.location_id IS NULL OR c.location_id = $7))`;

const UNUSUAL_DAYS = `(SELECT coalesce(json_agg(json_build_object('staffId', e.staff_id, 'date', e.date::text, 'note', e.note)), '[]')
  FROM booking.schedule_exception e WHERE e.business_id = $1 AND e.staff_id = ANY ($2::uuid[])
    AND e.date BETWEEN $5::date AND $6::date)`;

const OBSTACLES = `SELECT ${TAKEN} AS taken, ${CLOSURES} AS closures, ${UNUSUAL_DAYS} AS "unusualDays"`;

/** What may be in the way around a start, by name, in one statement: for a person who asks, never for the booking itself. */
@Injectable()
export class ObstacleReadModel {
  async load(
    tx: Tx,
    { locationId, staffIds, resourceIds, range, firstDay, lastDay }: ObstacleQuery,
  ): Promise<Obstacles> {
    const [row] = await tx.query<Obstacles>(OBSTACLES, [
      tx.businessId,
      staffIds,
      Math.floor(range.from / minuteMilliseconds),
      Math.ceil(range.to / minuteMilliseconds),
      firstDay,
      lastDay,
      locationId,
      resourceIds,
      tx.now,
    ]);
    return row ?? { taken: [] satisfies TakenTime[], closures: [], unusualDays: [] };
  }
}
