import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { Channel } from '../domain/message.js';

/** Addresses that a server refused for good; nothing more is sent there. */
@Injectable()
export class RefusedAddressRepository {
  async has(tx: Tx, channel: Channel, address: string): Promise<boolean> {
    const rows = await tx.query(
      `SELECT 1 FROM notifications.refused_address WHERE business_id = $1 AND channel = $2 AND address = $3`,
      [tx.businessId, channel, address.toLowerCase()],
    );
    return rows.length > 0;
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
