import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { CalendarFeed } from '../domain/calendars/calendar-feed.js';
import { CalendarFeedEntity } from './calendar.entities.js';

const COLUMNS = `id, staff_id AS "staffId", location_id AS "locationId", with_buffers AS "withBuffers",
  client_names AS "clientNames", content_hash AS "contentHash", changed_at AS "changedAt", read_at AS "readAt",
  created_at AS "createdAt", version`;

export interface FeedList {
  readonly staffId: string | null;
  readonly locationId: string | null;
  readonly after: string | null;
  readonly limit: number;
}

@Injectable()
export class CalendarFeedRepository {
  async insert(tx: Tx, feed: CalendarFeed): Promise<void> {
    await tx.manager.insert(CalendarFeedEntity, { ...feed, businessId: tx.businessId });
  }

  async byId(tx: Tx, id: string): Promise<CalendarFeed | null> {
    const [feed] = await tx.query<CalendarFeed>(
      `SELECT ${COLUMNS} FROM integrations.calendar_feed WHERE business_id = $1 AND id = $2`,
      [tx.businessId, id],
    );
    return feed ?? null;
  }

  /** By age, one more than the limit. */
  async list(tx: Tx, { staffId, locationId, after, limit }: FeedList): Promise<CalendarFeed[]> {
    return tx.query<CalendarFeed>(
      `SELECT ${COLUMNS} FROM integrations.calendar_feed
       WHERE business_id = $1 AND ($2::uuid IS NULL OR staff_id = $2) AND ($3::uuid IS NULL OR location_id = $3)
         AND ($4::uuid IS NULL OR id > $4) ORDER BY id LIMIT $5`,
      [tx.businessId, staffId, locationId, after, limit + 1],
    );
  }

  async count(tx: Tx, feed: Pick<CalendarFeed, 'staffId' | 'locationId'>): Promise<number> {
    const [row] = await tx.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM integrations.calendar_feed
       WHERE business_id = $1 AND staff_id IS NOT DISTINCT FROM $2 AND location_id IS NOT DISTINCT FROM $3`,
      [tx.businessId, feed.staffId, feed.locationId],
    );
    return row?.count ?? 0;
  }

  async bumpVersion(tx: Tx, id: string): Promise<void> {
    await tx.query(
      `UPDATE integrations.calendar_feed SET version = version + 1, read_at = NULL WHERE business_id = $1 AND id = $2`,
      [tx.businessId, id],
    );
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.manager.delete(CalendarFeedEntity, { businessId: tx.businessId, id });
  }

  /**
   * Notes what was served, and gives when it last changed, in whole seconds: two versions never have the same. That a feed
   * is read at all is noted once an hour.
   */
  async noteServed(tx: Tx, id: string, contentHash: string): Promise<Date> {
    const [row] = await tx.query<{ changedAt: Date }>(
      `WITH noted AS (
         UPDATE integrations.calendar_feed SET read_at = $4, content_hash = $3,
           changed_at = CASE WHEN content_hash = $3 THEN changed_at
             ELSE greatest(date_trunc('second', $4::timestamptz), changed_at + interval '1 second') END
         WHERE business_id = $1 AND id = $2
           AND (content_hash IS DISTINCT FROM $3 OR read_at IS NULL OR read_at < $4::timestamptz - interval '1 hour')
         RETURNING changed_at)
       SELECT coalesce((SELECT changed_at FROM noted), f.changed_at) AS "changedAt"
       FROM integrations.calendar_feed f WHERE f.business_id = $1 AND f.id = $2`,
      [tx.businessId, id, contentHash, tx.now],
    );
    return row!.changedAt;
  }
}
