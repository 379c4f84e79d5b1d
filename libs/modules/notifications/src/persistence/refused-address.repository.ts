import { Injectable } from '@nestjs/common';
import { prepared, type Tx } from '@stamgast/platform/database';
import type { Channel } from '../domain/message.js';

const CHANNELS_OF = prepared(`SELECT address, array_agg(channel) AS channels FROM notifications.refused_address
  WHERE business_id = $1 AND channel IN ('email', 'sms') AND address = ANY ($2::text[]) GROUP BY address`);

/** Addresses that a server refused for good; nothing more is sent there. */
@Injectable()
export class RefusedAddressRepository {
  /** On which channels each of some addresses, in lower case, was refused; without those that were not. */
  async channelsOf(tx: Tx, addresses: readonly string[]): Promise<Map<string, readonly Channel[]>> {
    const rows = await tx.query<{ address: string; channels: Channel[] }>(CHANNELS_OF, [tx.businessId, addresses]);
    return new Map(rows.map(({ address, channels }) => [address, channels]));
  }

  /** Whether STOP came from there. */
  async marketingStopped(tx: Tx, address: string): Promise<boolean> {
    const rows = await tx.query(`SELECT 1 FROM notifications.stopped_number WHERE business_id = $1 AND address = $2`, [
      tx.businessId,
      address,
    ]);
    return rows.length > 0;
  }

  /** How many were refused since a moment, by channel. */
  since(tx: Tx, from: Date): Promise<{ channel: Channel; count: number }[]> {
    return tx.query<{ channel: Channel; count: number }>(
      `SELECT channel, count(*)::int AS count FROM notifications.refused_address WHERE business_id = $1 AND at >= $2 GROUP BY channel ORDER BY channel`,
      [tx.businessId, from],
    );
  }

  async add(tx: Tx, channel: Channel, address: string, reason: string): Promise<void> {
    await tx.query(
      `INSERT INTO notifications.refused_address (business_id, channel, address, reason, at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
      [tx.businessId, channel, address.toLowerCase(), reason, tx.now],
    );
  }
}
