import { Injectable } from '@nestjs/common';
import { prepared, type Asked, type Look, type Prepared, type Tx } from '@stamgast/platform/database';
import type { BusyTime, TimeSpan } from '../../domain/visit/offer.js';

export interface BusyQuery {
  readonly staffIds: readonly string[];
  readonly resourceIds: readonly string[];
  /** Instants in milliseconds within which busy time matters. */
  readonly range: TimeSpan;
  /** The local day on which visits are counted for the assignment policy; null: not asked. */
  readonly day: TimeSpan | null;
  /** A booking whose own time counts as free, because it is being moved (D34). */
  readonly exceptBookingId: string | null;
  /** The hold of whoever asks: it keeps the time for them. */
  readonly exceptHoldId?: string | null;
  /** Visits of one person on one local day that make it full, and the zone of those days; null: not asked. */
  readonly fullAt: { readonly visits: number; readonly timeZone: string } | null;
  /** Whether the stretches without buffers are wanted too. */
  readonly withBare: boolean;
}

interface BusyRow {
  readonly id: string;
  readonly starts: number[] | null;
  readonly ends: number[] | null;
  readonly bareStarts: number[] | null;
  readonly bareEnds: number[] | null;
  readonly booked: number;
  readonly fullDays: string[] | null;
}

const minuteMilliseconds = 60_000;

// Business time, by the expression that decides what is due.
const NOW = `(SELECT now() + coalesce((SELECT clock_offset FROM platform.business_clock WHERE business_id = $1), 0) * interval '1 ms')`;

// Appointments are two days long at most, so the btree scan has two ends; what may be longer is rare and has its own.
const TAKEN = `SELECT from_minute, until_minute, buffer_before, buffer_after, booking_id FROM booking.occupancy
    WHERE business_id = $1 AND staff_id = s.id AND kind = 'appointment' AND until_minute > $3 AND until_minute < $4 + 2880
      AND from_minute < $4 AND booking_id IS DISTINCT FROM $5
  UNION ALL SELECT from_minute, until_minute, 0, 0, NULL FROM booking.occupancy
    WHERE business_id = $1 AND staff_id = s.id AND kind <> 'appointment' AND until_minute > $3 AND from_minute < $4
      AND (expires_at IS NULL OR expires_at > ${NOW}) AND ($11::uuid IS NULL OR hold_id IS DISTINCT FROM $11)`;

// Arrays as JSON: the driver reads those many times faster than PostgreSQL's own.
const TAKEN_OF_RESOURCE = `SELECT from_minute, until_minute, buffer_before, buffer_after, booking_id FROM booking.occupancy
    WHERE business_id = $1 AND resource_id = s.id AND until_minute > $3 AND until_minute < $4 + 2880
      AND from_minute < $4 AND (booking_id IS NULL OR booking_id IS DISTINCT FROM $5)
      AND (expires_at IS NULL OR expires_at > ${NOW}) AND ($11::uuid IS NULL OR hold_id IS DISTINCT FROM $11)`;

const busySql = (taken: string) =>
  prepared(`SELECT s.id, b.* FROM unnest($2::uuid[]) AS s (id) CROSS JOIN LATERAL (
    SELECT array_to_json(array_agg(from_minute ORDER BY from_minute)) AS starts,
      array_to_json(array_agg(until_minute ORDER BY from_minute)) AS ends,
      array_to_json(array_agg(from_minute + buffer_before ORDER BY from_minute + buffer_before) FILTER (WHERE $6)) AS "bareStarts",
      array_to_json(array_agg(until_minute - buffer_after ORDER BY from_minute + buffer_before) FILTER (WHERE $6)) AS "bareEnds",
      (count(DISTINCT booking_id) FILTER (WHERE from_minute + buffer_before >= $7 AND from_minute + buffer_before < $8))::int AS booked,
      (SELECT json_agg(day) FROM (SELECT ((to_timestamp((from_minute + buffer_before) * 60.0) AT TIME ZONE $10)::date)::text AS day
        FROM (${taken}) t WHERE $9::int IS NOT NULL AND booking_id IS NOT NULL
        GROUP BY 1 HAVING count(DISTINCT booking_id) >= $9) full_day) AS "fullDays"
    FROM (${taken}) taken) b`);

const BUSY = busySql(TAKEN);
const BUSY_RESOURCES = busySql(TAKEN_OF_RESOURCE);

/**
 * What staff and resources are taken for, aggregated per person or thing in one statement each: minutes since 1970 as
 * integers, never row by row.
 */
@Injectable()
export class BusyTimeReadModel {
  async load(tx: Tx, query: BusyQuery): Promise<ReadonlyMap<string, BusyTime>> {
    const rows: BusyRow[] = [];
    for (const { sql, parameters } of askedFor(tx.businessId, query))
      rows.push(...(await tx.query<BusyRow>(sql, parameters)));
    return busyById(rows);
  }

  /** As `load`, in one round trip and with the moment at which it was so. */
  async glance(look: Look, query: BusyQuery): Promise<Seen> {
    const { now, revision, rows } = await look.glance(askedFor(look.businessId, query));
    return { now, revision, busy: busyById(rows.flat() as BusyRow[]) };
  }
}

interface Seen {
  readonly now: Date;
  readonly revision: number;
  readonly busy: ReadonlyMap<string, BusyTime>;
}

function askedFor(businessId: string, query: BusyQuery): Asked[] {
  const staff = asked(BUSY, query.staffIds, businessId, query);
  if (query.resourceIds.length === 0) return [staff];
  return [staff, asked(BUSY_RESOURCES, query.resourceIds, businessId, query)];
}

function asked(sql: Prepared, ids: readonly string[], businessId: string, query: BusyQuery): Asked {
  const { range, day } = query;
  const parameters = [
    businessId,
    ids,
    Math.floor(range.from / minuteMilliseconds),
    Math.ceil(range.to / minuteMilliseconds),
    query.exceptBookingId,
    query.withBare,
    day ? Math.floor(day.from / minuteMilliseconds) : 0,
    day ? Math.floor(day.to / minuteMilliseconds) : 0,
    query.fullAt?.visits ?? null,
    query.fullAt?.timeZone ?? 'UTC',
    query.exceptHoldId ?? null,
  ];
  return { sql, parameters };
}

function busyById(rows: readonly BusyRow[]): ReadonlyMap<string, BusyTime> {
  return new Map(rows.map((row) => [row.id, busyOf(row)]));
}

function busyOf(row: BusyRow): BusyTime {
  return {
    busy: interleaved(row.starts, row.ends),
    visits: interleaved(row.bareStarts, row.bareEnds),
    bookedThatDay: row.booked,
    ...(row.fullDays ? { fullDays: row.fullDays } : {}),
  };
}

function interleaved(starts: readonly number[] | null, ends: readonly number[] | null): Float64Array {
  const count = starts?.length ?? 0;
  const stretches = new Float64Array(count * 2);
  for (let i = 0; i < count; i++) {
    stretches[2 * i] = starts![i]! * minuteMilliseconds;
    stretches[2 * i + 1] = ends![i]! * minuteMilliseconds;
  }
  return stretches;
}
