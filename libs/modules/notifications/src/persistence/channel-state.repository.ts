import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { Channel } from '../domain/message.js';

export interface ChannelPause {
  readonly channel: Channel;
  readonly reason: string;
  readonly since: Date;
  readonly retryAt: Date;
}

/** Channels that are paused, and numbers whose owners want no marketing. */
@Injectable()
export class ChannelStateRepository {
  pauses(tx: Tx): Promise<ChannelPause[]> {
    return tx.query<ChannelPause>(
      `SELECT channel, reason, since, retry_at AS "retryAt" FROM notifications.channel_pause WHERE business_id = $1 ORDER BY channel`,
      [tx.businessId],
    );
  }

  async pausedUntil(tx: Tx, channel: Channel): Promise<Date | null> {
    const [row] = await tx.query<{ retryAt: Date }>(
      `SELECT retry_at AS "retryAt" FROM notifications.channel_pause WHERE business_id = $1 AND channel = $2 AND retry_at > $3`,
      [tx.businessId, channel, tx.now],
    );
    return row?.retryAt ?? null;
  }

  async pause(tx: Tx, channel: Channel, reason: string, retryAt: Date): Promise<void> {
    await tx.query(
      `INSERT INTO notifications.channel_pause AS p (business_id, channel, reason, since, retry_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (business_id, channel) DO UPDATE SET reason = excluded.reason, retry_at = excluded.retry_at`,
      [tx.businessId, channel, reason, tx.now, retryAt],
    );
  }

  /** True when it was paused. */
  async resume(tx: Tx, channel: Channel): Promise<boolean> {
    const rows = await tx.query(
      `DELETE FROM notifications.channel_pause WHERE business_id = $1 AND channel = $2 RETURNING channel`,
      [tx.businessId, channel],
    );
    return rows.length > 0;
  }

  /** False when it had been stopped before. */
  async stop(tx: Tx, address: string): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO notifications.stopped_number (business_id, address, at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING address`,
      [tx.businessId, address, tx.now],
    );
    return rows.length > 0;
  }

  async unstop(tx: Tx, address: string): Promise<boolean> {
    const rows = await tx.query(
      `DELETE FROM notifications.stopped_number WHERE business_id = $1 AND address = $2 RETURNING address`,
      [tx.businessId, address],
    );
    return rows.length > 0;
  }
}
