import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { Schedule } from '../domain/schedule.js';

/** Local days `YYYY-MM-DD`, both included. */
export interface DaySpan {
  readonly from: string;
  readonly to: string;
}

interface ScheduleRow extends Schedule {
  readonly staffId: string;
}

const WINDOW = `'startMinute', w.start_minute, 'endMinute', w.end_minute, 'locationId', w.location_id`;
const SCHEDULES = `SELECT s.staff_id AS "staffId", s.version,
  coalesce((SELECT jsonb_agg(jsonb_build_object('day', w.day, ${WINDOW}) ORDER BY w.day, w.start_minute)
    FROM booking.schedule_window w WHERE w.business_id = s.business_id AND w.staff_id = s.staff_id), '[]') AS weekly,
  coalesce((SELECT jsonb_agg(jsonb_build_object('from', n.from_date, 'to', n.to_date, 'weekly',
      coalesce((SELECT jsonb_agg(jsonb_build_object('day', w.day, ${WINDOW}) ORDER BY w.day, w.start_minute)
        FROM booking.schedule_season_window w
        WHERE w.business_id = n.business_id AND w.staff_id = n.staff_id AND w.from_date = n.from_date), '[]')) ORDER BY n.from_date)
    FROM booking.schedule_season n WHERE n.business_id = s.business_id AND n.staff_id = s.staff_id
      AND ($3::date IS NULL OR (n.to_date >= $3 AND n.from_date <= $4))), '[]') AS seasons,
  coalesce((SELECT jsonb_agg(jsonb_build_object('date', e.date, 'note', e.note, 'windows',
      coalesce((SELECT jsonb_agg(jsonb_build_object(${WINDOW}) ORDER BY w.start_minute)
        FROM booking.schedule_exception_window w
        WHERE w.business_id = e.business_id AND w.staff_id = e.staff_id AND w.date = e.date), '[]')) ORDER BY e.date)
    FROM booking.schedule_exception e WHERE e.business_id = s.business_id AND e.staff_id = s.staff_id
      AND ($3::date IS NULL OR e.date BETWEEN $3 AND $4)), '[]') AS exceptions
  FROM booking.staff_schedule s WHERE s.business_id = $1 AND s.staff_id = ANY ($2::uuid[])`;

@Injectable()
export class ScheduleRepository {
  /** Null for a staff member who does not exist. */
  async of(tx: Tx, staffId: string): Promise<Schedule | null> {
    return (await this.ofAll(tx, [staffId], null)).get(staffId) ?? null;
  }

  /** Schedules by staff id in one statement; with a span, exceptions and seasons outside it are left out. */
  async ofAll(tx: Tx, staffIds: readonly string[], span: DaySpan | null): Promise<ReadonlyMap<string, Schedule>> {
    const rows = await tx.query<ScheduleRow>(SCHEDULES, [
      tx.businessId,
      staffIds,
      span?.from ?? null,
      span?.to ?? null,
    ]);
    return new Map(rows.map(({ staffId, ...schedule }) => [staffId, schedule]));
  }

  /** An empty schedule, version 1. */
  async insertEmpty(tx: Tx, staffId: string): Promise<void> {
    await tx.query(`INSERT INTO booking.staff_schedule (business_id, staff_id, updated_at) VALUES ($1, $2, $3)`, [
      tx.businessId,
      staffId,
      tx.now,
    ]);
  }

  /** False when the version is no longer the newest. */
  async replace(tx: Tx, staffId: string, version: number, schedule: Omit<Schedule, 'version'>): Promise<boolean> {
    const changed = await tx.query(
      `UPDATE booking.staff_schedule SET version = version + 1, updated_at = $4
       WHERE business_id = $1 AND staff_id = $2 AND version = $3 RETURNING version`,
      [tx.businessId, staffId, version, tx.now],
    );
    if (changed.length === 0) return false;
    await this.clear(tx, staffId);
    await this.fill(tx, staffId, schedule);
    if (schedule.seasons.length > 0) await this.fillSeasons(tx, staffId, schedule.seasons);
    return true;
  }

  private async clear(tx: Tx, staffId: string): Promise<void> {
    const of = [tx.businessId, staffId];
    await tx.query(`DELETE FROM booking.schedule_window WHERE business_id = $1 AND staff_id = $2`, of);
    await tx.query(`DELETE FROM booking.schedule_exception_window WHERE business_id = $1 AND staff_id = $2`, of);
    await tx.query(`DELETE FROM booking.schedule_season WHERE business_id = $1 AND staff_id = $2`, of);
    await tx.query(`DELETE FROM booking.schedule_exception WHERE business_id = $1 AND staff_id = $2`, of);
  }

  private async fill(tx: Tx, staffId: string, schedule: Omit<Schedule, 'version'>): Promise<void> {
    const of = [tx.businessId, staffId];
    await tx.query(
      `INSERT INTO booking.schedule_window (business_id, staff_id, day, start_minute, end_minute, location_id)
       SELECT $1, $2, day, "startMinute", "endMinute", "locationId" FROM jsonb_to_recordset($3)
         AS w (day smallint, "startMinute" smallint, "endMinute" smallint, "locationId" uuid)`,
      [...of, JSON.stringify(schedule.weekly)],
    );
    await tx.query(
      `INSERT INTO booking.schedule_exception (business_id, staff_id, date, note)
       SELECT $1, $2, date, note FROM jsonb_to_recordset($3) AS e (date date, note text)`,
      [...of, JSON.stringify(schedule.exceptions)],
    );
    const windows = schedule.exceptions.flatMap((one) => one.windows.map((window) => ({ date: one.date, ...window })));
    await tx.query(
      `INSERT INTO booking.schedule_exception_window (business_id, staff_id, date, start_minute, end_minute, location_id)
       SELECT $1, $2, date, "startMinute", "endMinute", "locationId" FROM jsonb_to_recordset($3)
         AS w (date date, "startMinute" smallint, "endMinute" smallint, "locationId" uuid)`,
      [...of, JSON.stringify(windows)],
    );
  }

  private async fillSeasons(tx: Tx, staffId: string, seasons: Schedule['seasons']): Promise<void> {
    const of = [tx.businessId, staffId];
    await tx.query(
      `INSERT INTO booking.schedule_season (business_id, staff_id, from_date, to_date)
       SELECT $1, $2, "from", "to" FROM jsonb_to_recordset($3) AS n ("from" date, "to" date)`,
      [...of, JSON.stringify(seasons)],
    );
    const windows = seasons.flatMap(({ from, weekly }) => weekly.map((window) => ({ from, ...window })));
    await tx.query(
      `INSERT INTO booking.schedule_season_window (business_id, staff_id, from_date, day, start_minute, end_minute, location_id)
       SELECT $1, $2, "from", day, "startMinute", "endMinute", "locationId" FROM jsonb_to_recordset($3)
         AS w ("from" date, day smallint, "startMinute" smallint, "endMinute" smallint, "locationId" uuid)`,
      [...of, JSON.stringify(windows)],
    );
  }
}
