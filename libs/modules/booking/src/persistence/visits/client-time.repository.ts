import { Injectable } from '@nestjs/common';
import { prepared, type Tx } from '@stamgast/platform/database';
import type { TimeSpan } from '../../domain/visit/offer.js';

const dayMilliseconds = 86_400_000;

const LOCK = prepared(`SELECT pg_advisory_xact_lock(hashtextextended($1 || '/' || $2, 0))`);

const VISIT =
  prepared(`SELECT id FROM booking.booking WHERE business_id = $1 AND client_id = $2 AND starts_at < $4 AND starts_at > $5
    AND ends_at > $3 AND status IN ('requested', 'confirmed', 'arrived', 'in_progress') AND id IS DISTINCT FROM $6
  ORDER BY starts_at LIMIT 1`);

/** The time of clients, who cannot be in two visits at once any more than staff can (D06). */
@Injectable()
export class ClientTimeRepository {
  /**
   * Lets the visits of one client be taken one after another, to the end of the transaction. Comes before the locks of
   * staff. The client's own row is another module's, so the lock is on the thought of it.
   */
  lock(tx: Tx, clientId: string): Promise<void> {
    tx.send(LOCK, [tx.businessId, clientId]);
    return Promise.resolve();
  }

  /** When the client is in open visits that begin in `[from, to)`, milliseconds; those that are being moved left out. */
  async visitsBetween(
    tx: Tx,
    clientId: string,
    from: Date,
    to: Date,
    exceptIds: readonly string[],
  ): Promise<TimeSpan[]> {
    const rows = await tx.query<{ from: Date; to: Date }>(
      `SELECT starts_at AS "from", ends_at AS "to" FROM booking.booking WHERE business_id = $1 AND client_id = $2
         AND starts_at >= $3 AND starts_at < $4 AND status IN ('requested', 'confirmed', 'arrived', 'in_progress')
         AND id <> ALL ($5::uuid[])`,
      [tx.businessId, clientId, from, to, exceptIds],
    );
    return rows.map((row) => ({ from: row.from.getTime(), to: row.to.getTime() }));
  }

  /** An open visit of the client that meets `[from, to)`; null: none. Visits last two days at most. */
  async visitDuring(tx: Tx, clientId: string, from: Date, to: Date, exceptId: string | null): Promise<string | null> {
    const earliest = new Date(from.getTime() - 2 * dayMilliseconds);
    const [row] = await tx.query<{ id: string }>(VISIT, [tx.businessId, clientId, from, to, earliest, exceptId]);
    return row?.id ?? null;
  }
}
