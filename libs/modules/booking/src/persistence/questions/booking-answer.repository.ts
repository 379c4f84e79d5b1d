import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { GivenAnswer } from '../../domain/questions/answers.js';

export type Answerer = 'client' | 'staff';

export interface StoredAnswer extends GivenAnswer {
  readonly givenAt: Date;
  readonly givenBy: Answerer;
}

/** The newest answer of a client to one question. */
export interface ClientAnswer extends StoredAnswer {
  readonly bookingId: string;
}

const COLUMNS = `a.question_id AS "questionId", a.wording, a.kind, a.value, a.given_at AS "givenAt", a.given_by AS "givenBy"`;

@Injectable()
export class BookingAnswerRepository {
  /** Writes answers down; an answer that the booking has already makes way for the new one. */
  async put(tx: Tx, bookingId: string, answers: readonly GivenAnswer[], by: Answerer): Promise<void> {
    if (answers.length === 0) return;
    await tx.query(
      `INSERT INTO booking.booking_answer (business_id, booking_id, question_id, wording, kind, value, given_at, given_by)
       SELECT $1, $2, (x->>'questionId')::uuid, x->>'wording', x->>'kind', nullif(x->'value', 'null'), $4, $5
       FROM jsonb_array_elements($3::jsonb) x
       ON CONFLICT (business_id, booking_id, question_id) DO UPDATE SET wording = excluded.wording, kind = excluded.kind,
         value = excluded.value, given_at = excluded.given_at, given_by = excluded.given_by`,
      [tx.businessId, bookingId, JSON.stringify(answers), tx.now, by],
    );
  }

  /** Takes answers away. */
  async remove(tx: Tx, bookingId: string, questionIds: readonly string[]): Promise<void> {
    if (questionIds.length === 0) return;
    await tx.query(
      `DELETE FROM booking.booking_answer WHERE business_id = $1 AND booking_id = $2 AND question_id = ANY ($3::uuid[])`,
      [tx.businessId, bookingId, questionIds],
    );
  }

  async ofBooking(tx: Tx, bookingId: string): Promise<StoredAnswer[]> {
    return tx.query<StoredAnswer>(
      `SELECT ${COLUMNS} FROM booking.booking_answer a WHERE a.business_id = $1 AND a.booking_id = $2
       ORDER BY a.given_at, a.question_id`,
      [tx.businessId, bookingId],
    );
  }

  /** What a client has last answered to each question, whatever has become of the visit. */
  async ofClient(tx: Tx, clientId: string): Promise<ClientAnswer[]> {
    return tx.query<ClientAnswer>(
      `SELECT * FROM (SELECT DISTINCT ON (a.question_id) ${COLUMNS}, a.booking_id AS "bookingId"
         FROM booking.booking b JOIN booking.booking_answer a ON a.business_id = b.business_id AND a.booking_id = b.id
         WHERE b.business_id = $1 AND b.client_id = $2 AND a.value IS NOT NULL
         ORDER BY a.question_id, a.given_at DESC) latest
       ORDER BY "givenAt" DESC, "questionId"`,
      [tx.businessId, clientId],
    );
  }
}
