import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';

/**
 * Lets subscribers work on different sales, bookings and clients at the same time, and on the same one after another,
 * so that each sees what the one before wrote. Always taken in this order: business, sale, booking, clients.
 */
@Injectable()
export class FactLocks {
  /** For one event: waits while the tables are made anew. */
  async beside(tx: Tx): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock_shared(hashtextextended('analytics ' || $1, 0))`, [tx.businessId]);
  }

  /** For making the tables anew: waits for every event at work and holds up the next. */
  async alone(tx: Tx): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('analytics ' || $1, 0))`, [tx.businessId]);
  }

  async subjects(tx: Tx, kind: 'sale' | 'booking' | 'client', ids: readonly (string | null)[]): Promise<void> {
    const keys = [...new Set(ids)].filter((id) => id !== null).sort();
    for (const key of keys)
      await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('analytics ' || $1 || $2 || $3, 0))`, [
        tx.businessId,
        kind,
        key,
      ]);
  }
}
