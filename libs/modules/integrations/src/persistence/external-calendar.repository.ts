import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { ExternalCalendar } from '../domain/calendars/external-calendar.js';
import { ExternalCalendarEntity } from './calendar.entities.js';

const COLUMNS = `id, staff_id AS "staffId", name, url, on_error AS "onError", state, reason, degraded_since AS "degradedSince",
  failures, etag, last_modified AS "lastModified", spans_hash AS "spansHash", busy, unpacked_at AS "unpackedAt",
  checked_at AS "checkedAt", fetched_at AS "fetchedAt", next_at AS "nextAt", version`;

const ONE = `SELECT ${COLUMNS} FROM integrations.external_calendar WHERE business_id = $1 AND id = $2`;

export interface CalendarList {
  readonly staffId: string | null;
  readonly after: string | null;
  readonly limit: number;
}

/** What reading a calendar changes; its version is for what people change. */
export type CalendarReading = Partial<Omit<ExternalCalendar, 'id' | 'staffId' | 'name' | 'onError' | 'version'>>;

@Injectable()
export class ExternalCalendarRepository {
  async insert(tx: Tx, calendar: ExternalCalendar): Promise<void> {
    const times = { createdAt: tx.now, updatedAt: tx.now };
    await tx.manager.insert(ExternalCalendarEntity, { ...calendar, ...times, businessId: tx.businessId });
  }

  async byId(tx: Tx, id: string): Promise<ExternalCalendar | null> {
    const [calendar] = await tx.query<ExternalCalendar>(ONE, [tx.businessId, id]);
    return calendar ?? null;
  }

  /** As `byId`, kept from others until the transaction ends. */
  async lock(tx: Tx, id: string): Promise<ExternalCalendar | null> {
    const [calendar] = await tx.query<ExternalCalendar>(`${ONE} FOR UPDATE`, [tx.businessId, id]);
    return calendar ?? null;
  }

  /** By age, one more than the limit. */
  async list(tx: Tx, { staffId, after, limit }: CalendarList): Promise<ExternalCalendar[]> {
    return tx.query<ExternalCalendar>(
      `SELECT ${COLUMNS} FROM integrations.external_calendar WHERE business_id = $1
         AND ($2::uuid IS NULL OR staff_id = $2) AND ($3::uuid IS NULL OR id > $3) ORDER BY id LIMIT $4`,
      [tx.businessId, staffId, after, limit + 1],
    );
  }

  async count(tx: Tx, staffId: string): Promise<number> {
    const [row] = await tx.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM integrations.external_calendar WHERE business_id = $1 AND staff_id = $2`,
      [tx.businessId, staffId],
    );
    return row?.count ?? 0;
  }

  /** False when the version is no longer the newest. */
  async update(tx: Tx, id: string, version: number, change: Partial<ExternalCalendar>): Promise<boolean> {
    const result = await tx.manager
      .createQueryBuilder()
      .update(ExternalCalendarEntity)
      .set({ ...change, updatedAt: tx.now, version: () => 'version + 1' })
      .where({ businessId: tx.businessId, id, version })
      .execute();
    return result.affected === 1;
  }

  async note(tx: Tx, id: string, reading: CalendarReading): Promise<void> {
    await tx.manager.update(ExternalCalendarEntity, { businessId: tx.businessId, id }, reading);
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.manager.delete(ExternalCalendarEntity, { businessId: tx.businessId, id });
  }
}
