import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { Queued } from '../../domain/classes/session-queue.js';

/** Who waits for seats of a session, and how many are kept for them. Whoever counts them holds the row of the session. */
@Injectable()
export class SessionQueueRepository {
  /** In the order in which they came. */
  async waitingFor(tx: Tx, sessionId: string): Promise<Queued[]> {
    return tx.query<Queued>(
      `SELECT id, party_size AS seats, passed_over AS "passedOver" FROM booking.waitlist_entry
       WHERE business_id = $1 AND session_id = $2 AND state = 'open' ORDER BY created_at, id`,
      [tx.businessId, sessionId],
    );
  }

  /** Everybody is looked at anew. */
  async forgetPassedOver(tx: Tx, sessionId: string): Promise<void> {
    await tx.query(
      `UPDATE booking.waitlist_entry SET passed_over = NULL
       WHERE business_id = $1 AND session_id = $2 AND state = 'open' AND passed_over IS NOT NULL`,
      [tx.businessId, sessionId],
    );
  }

  async passOver(tx: Tx, entryId: string, because: string): Promise<void> {
    await tx.query(`UPDATE booking.waitlist_entry SET passed_over = $3 WHERE business_id = $1 AND id = $2`, [
      tx.businessId,
      entryId,
      because,
    ]);
  }

  async keepSeats(tx: Tx, sessionId: string, seats: number): Promise<void> {
    await tx.query(
      `UPDATE booking.class_session SET queue_seats = $3 WHERE business_id = $1 AND id = $2 AND queue_seats <> $3`,
      [tx.businessId, sessionId, seats],
    );
  }
}
