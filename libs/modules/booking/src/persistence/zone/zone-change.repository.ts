import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { GuardedTime, ZoneThing } from '../../domain/zone/plan-zone-change.js';

interface ThingRow {
  readonly kind: ZoneThing['kind'];
  readonly id: string;
  readonly zone: string;
  readonly start: Date;
}

/** A stretch that is to be taken again, later or earlier by some minutes; the row as it was. */
export interface ShiftedTime {
  readonly row: object;
  readonly minutes: number;
}

/** Reads and writes all that stands ahead at a place at once. */
@Injectable()
export class ZoneChangeRepository {
  /** Visits that are to come, sessions of classes, and time off if it is asked for; seats come with their session. */
  async ahead(tx: Tx, locationIds: readonly string[], withTimeOff: string | null): Promise<ZoneThing[]> {
    const rows = await tx.query<ThingRow>(
      `SELECT 'booking' AS kind, b.id, b.time_zone AS zone, b.starts_at AS start FROM booking.booking b
       WHERE b.business_id = $1 AND b.location_id = ANY ($2::uuid[]) AND b.starts_at > $3 AND b.status IN ('requested', 'confirmed')
         AND NOT EXISTS (SELECT 1 FROM booking.class_seat t WHERE t.business_id = $1 AND t.booking_id = b.id)
       UNION ALL
       SELECT 'class_session', c.id, c.time_zone, c.starts_at FROM booking.class_session c
       WHERE c.business_id = $1 AND c.location_id = ANY ($2::uuid[]) AND c.starts_at > $3 AND c.status = 'scheduled'
       UNION ALL
       SELECT 'time_off', o.id, $4, o.starts_at FROM booking.time_off o
       WHERE o.business_id = $1 AND $4::text IS NOT NULL AND o.starts_at > $3
       ORDER BY 4, 2`,
      [tx.businessId, locationIds, tx.now, withTimeOff],
    );
    return rows.map((row) => ({ ...row, start: row.start.getTime() }));
  }

  /** Every stretch from now on that the constraint guards. */
  async guarded(tx: Tx): Promise<GuardedTime[]> {
    const rows = await tx.query<{ holder: string; from: Date; to: Date; of: string }>(
      `SELECT coalesce(staff_id, resource_id) AS holder, lower(during) AS "from", upper(during) AS "to",
         coalesce(booking_id, class_session_id, time_off_id, hold_id, id) AS "of"
       FROM booking.occupancy
       WHERE business_id = $1 AND exclusive AND upper(during) > $2 AND (expires_at IS NULL OR expires_at > $2)`,
      [tx.businessId, tx.now],
    );
    return rows.map(({ holder, from, to, of }) => ({ holder, of, from: from.getTime(), to: to.getTime() }));
  }

  /** Everybody whose time a visit may take, archived people and rooms too: they may still have some. */
  async everybody(tx: Tx): Promise<{ staff: string[]; resources: string[] }> {
    const [row] = await tx.query<{ staff: string[]; resources: string[] }>(
      `SELECT ARRAY(SELECT id FROM booking.staff WHERE business_id = $1 ORDER BY id) AS staff,
         ARRAY(SELECT id FROM booking.resource WHERE business_id = $1 ORDER BY id) AS resources`,
      [tx.businessId],
    );
    return row ?? { staff: [], resources: [] };
  }

  /** Holds the places: a booking that is being written there is waited for, and waits. */
  async lockLocations(tx: Tx, ids: readonly string[]): Promise<void> {
    await tx.query(
      `SELECT 1 FROM booking.location WHERE business_id = $1 AND id = ANY ($2::uuid[]) ORDER BY id FOR UPDATE`,
      [tx.businessId, ids],
    );
  }

  async setLocationZone(tx: Tx, ids: readonly string[], timeZone: string): Promise<void> {
    await tx.query(
      `UPDATE booking.location SET time_zone = $3, updated_at = $4, version = version + 1
       WHERE business_id = $1 AND id = ANY ($2::uuid[])`,
      [tx.businessId, ids, timeZone, tx.now],
    );
  }

  async locationsIn(tx: Tx, timeZone: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM booking.location WHERE business_id = $1 AND time_zone = $2 ORDER BY id`,
      [tx.businessId, timeZone],
    );
    return rows.map((row) => row.id);
  }

  /** The zone in which bookings, those of sessions too, and the series that they belong to are told from now on. */
  async setBookingZone(tx: Tx, ids: readonly string[], sessionIds: readonly string[], timeZone: string): Promise<void> {
    await tx.query(
      `WITH told AS (
         UPDATE booking.booking SET time_zone = $4 WHERE business_id = $1 AND (id = ANY ($2::uuid[])
           OR id IN (SELECT t.booking_id FROM booking.class_seat t WHERE t.business_id = $1 AND t.session_id = ANY ($3::uuid[])))
         RETURNING series_id)
       UPDATE booking.series SET time_zone = $4
       WHERE business_id = $1 AND id IN (SELECT series_id FROM told WHERE series_id IS NOT NULL)`,
      [tx.businessId, ids, sessionIds, timeZone],
    );
  }

  async setSessionZone(tx: Tx, ids: readonly string[], timeZone: string): Promise<void> {
    await tx.query(`UPDATE booking.class_session SET time_zone = $3 WHERE business_id = $1 AND id = ANY ($2::uuid[])`, [
      tx.businessId,
      ids,
      timeZone,
    ]);
  }

  /** Moves time off, each by minutes of its own. */
  async shiftTimeOff(tx: Tx, shifts: readonly { readonly id: string; readonly minutes: number }[]): Promise<void> {
    await tx.query(
      `UPDATE booking.time_off o SET starts_at = starts_at + make_interval(mins => m.minutes),
         ends_at = ends_at + make_interval(mins => m.minutes), updated_at = $3, version = version + 1
       FROM jsonb_to_recordset($2::jsonb) AS m (id uuid, minutes integer) WHERE o.business_id = $1 AND o.id = m.id`,
      [tx.businessId, JSON.stringify(shifts), tx.now],
    );
  }

  /** Gives the time of things back; the rows as they were, by what had them. */
  async release(tx: Tx, ids: readonly string[]): Promise<{ of: string; row: object }[]> {
    return tx.query<{ of: string; row: object }>(
      `WITH given AS (
         DELETE FROM booking.occupancy WHERE business_id = $1
           AND (booking_id = ANY ($2::uuid[]) OR class_session_id = ANY ($2::uuid[]) OR time_off_id = ANY ($2::uuid[])) RETURNING *)
       SELECT coalesce(booking_id, class_session_id, time_off_id) AS "of", to_jsonb(given) AS row FROM given`,
      [tx.businessId, ids],
    );
  }

  /** Takes time that was given back, elsewhere; false when some of it is somebody else's. */
  async retake(tx: Tx, shifted: readonly ShiftedTime[]): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO booking.occupancy
       SELECT (jsonb_populate_record(NULL::booking.occupancy, m.row || jsonb_build_object(
         'during', tstzrange(lower((m.row->>'during')::tstzrange) + make_interval(mins => m.minutes),
           upper((m.row->>'during')::tstzrange) + make_interval(mins => m.minutes))::text,
         'from_minute', (m.row->>'from_minute')::int + m.minutes, 'until_minute', (m.row->>'until_minute')::int + m.minutes))).*
       FROM jsonb_to_recordset($1::jsonb) AS m (row jsonb, minutes integer)
       ON CONFLICT DO NOTHING RETURNING id`,
      [JSON.stringify(shifted)],
    );
    return rows.length === shifted.length;
  }
}
