import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { Queued } from '../../domain/classes/session-queue.js';

/**
 * Who waits for seats of a session, and how many are kept for them. Whoever counts them holds the row of the session, and
 * changes no place in line meanwhile: a place is held before its session.
 */
@Injectable()
export class SessionQueueRepository {
  /** In the order in which they came. Who was passed over is so until seats become free again. */
  async waitingFor(tx: Tx, sessionId: string): Promise<Queued[]> {
    return tx.query<Queued>(
      `SELECT e.id, e.party_size AS seats, CASE WHEN e.passed_round = c.queue_round THEN e.passed_over END AS "passedOver",
         c.queue_round AS round
       FROM booking.waitlist_entry e JOIN booking.class_session c ON c.business_id = e.business_id AND c.id = e.session_id
       WHERE e.business_id = $1 AND e.session_id = $2 AND e.state = 'open' ORDER BY e.created_at, e.id`,
      [tx.businessId, sessionId],
    );
  }

  /** Everybody is looked at anew. */
  async nextRound(tx: Tx, sessionId: string): Promise<void> {
    await tx.query(
      `UPDATE booking.class_session SET queue_round = queue_round + 1 WHERE business_id = $1 AND id = $2 AND EXISTS (
         SELECT 1 FROM booking.waitlist_entry WHERE business_id = $1 AND session_id = $2 AND state = 'open')`,
      [tx.businessId, sessionId],
    );
  }

  /** Somebody could not come when it was their turn in that round; what became free since counts for them again. */
  async passOver(tx: Tx, { id, round }: Pick<Queued, 'id' | 'round'>, because: string): Promise<void> {
    await tx.query(
      `UPDATE booking.waitlist_entry SET passed_over = $3, passed_round = $4
       WHERE business_id = $1 AND id = $2 AND state = 'open'`,
      [tx.businessId, id, because, round],
    );
  }

  async keepSeats(tx: Tx, sessionId: string, seats: number): Promise<void> {
    await tx.query(
      `UPDATE booking.class_session SET queue_seats = $3 WHERE business_id = $1 AND id = $2 AND queue_seats <> $3`,
      [tx.businessId, sessionId, seats],
    );
  }
}
