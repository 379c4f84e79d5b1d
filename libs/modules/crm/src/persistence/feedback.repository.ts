import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { Feedback } from '../domain/feedback.js';
import { FeedbackEntity } from './crm.entities.js';

/** Feedback with whom and what it was about. */
export interface FeedbackRow extends Feedback {
  readonly id: string;
  readonly bookingId: string;
  readonly clientId: string;
  readonly clientName: string;
  readonly staffId: string | null;
  readonly serviceId: string | null;
}

@Injectable()
export class FeedbackRepository {
  /** One per booking: a second word about the same visit takes the place of the first. Gives the id of the row. */
  async put(tx: Tx, id: string, clientId: string, bookingId: string, feedback: Feedback): Promise<string> {
    const [row] = await tx.query<{ id: string }>(
      `INSERT INTO crm.feedback (business_id, id, client_id, booking_id, score, comment, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (business_id, booking_id) DO UPDATE
         SET score = excluded.score, comment = excluded.comment, at = excluded.at
       RETURNING id`,
      [tx.businessId, id, clientId, bookingId, feedback.score, feedback.comment, feedback.at],
    );
    return (row as { id: string }).id;
  }

  async ofBooking(tx: Tx, bookingId: string): Promise<Feedback | null> {
    const row = await tx.manager.findOneBy(FeedbackEntity, { businessId: tx.businessId, bookingId });
    return row && { score: row.score, comment: row.comment, at: row.at };
  }

  /** The bookings that a client gave one or two of five, the newest hundred. */
  async badlyRated(tx: Tx, clientId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT booking_id AS id FROM crm.feedback WHERE business_id = $1 AND client_id = $2 AND score <= 2
       ORDER BY at DESC LIMIT 100`,
      [tx.businessId, clientId],
    );
    return rows.map((row) => row.id);
  }

  /** Newest first, from before the given time and id. Reads `limit` rows. */
  async page(
    tx: Tx,
    before: { readonly at: string; readonly id: string } | null,
    limit: number,
  ): Promise<FeedbackRow[]> {
    return tx.query<FeedbackRow>(
      `SELECT f.id, f.booking_id AS "bookingId", f.client_id AS "clientId", c.name AS "clientName", f.score, f.comment, f.at,
         v.staff_ids[1] AS "staffId", v.service_ids[1] AS "serviceId"
       FROM crm.feedback f
       JOIN crm.client c ON c.business_id = f.business_id AND c.id = f.client_id
       LEFT JOIN crm.visit v ON v.business_id = f.business_id AND v.booking_id = f.booking_id
       WHERE f.business_id = $1 AND ($2::timestamptz IS NULL OR (f.at, f.id) < ($2, $3::uuid))
       ORDER BY f.at DESC, f.id DESC LIMIT $4`,
      [tx.businessId, before?.at ?? null, before?.id ?? null, limit],
    );
  }
}
