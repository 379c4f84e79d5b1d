import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { BookingQuestion } from '../../domain/questions/booking-question.js';
import { everything, type SetupList } from '../setup-list.js';
import { BookingQuestionEntity } from './question.entities.js';

export type BookingQuestionChange = Partial<Omit<BookingQuestion, 'id' | 'kind' | 'version'>>;

const COLUMNS = `id, wording, help, kind, options, required, service_ids AS "serviceIds", asked, place, position, archived, version`;

@Injectable()
export class BookingQuestionRepository {
  async byId(tx: Tx, id: string): Promise<BookingQuestion | null> {
    const [row] = await tx.query<BookingQuestion>(
      `SELECT ${COLUMNS} FROM booking.booking_question WHERE business_id = $1 AND id = $2`,
      [tx.businessId, id],
    );
    return row ?? null;
  }

  async list(tx: Tx, list: SetupList = everything): Promise<BookingQuestion[]> {
    return tx.query<BookingQuestion>(
      `SELECT ${COLUMNS} FROM booking.booking_question
       WHERE business_id = $1 AND ($2 OR NOT archived) AND ($3::timestamptz IS NULL OR updated_at > $3)
         AND ($4::int IS NULL OR (position, id) > ($4, $5::uuid))
       ORDER BY position, id LIMIT $6`,
      [
        tx.businessId,
        list.includeArchived || list.updatedAfter !== null,
        list.updatedAfter,
        list.after?.[0] ?? null,
        list.after?.[1] ?? null,
        list.limit,
      ],
    );
  }

  /** The place after the last one. */
  async nextPosition(tx: Tx): Promise<number> {
    const [row] = await tx.query<{ next: number }>(
      `SELECT coalesce(max(position) + 1, 0)::int AS next FROM booking.booking_question WHERE business_id = $1`,
      [tx.businessId],
    );
    return row?.next ?? 0;
  }

  /** How many of these services there are. */
  async countServices(tx: Tx, serviceIds: readonly string[]): Promise<number> {
    const [row] = await tx.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM booking.service WHERE business_id = $1 AND id = ANY ($2::uuid[])`,
      [tx.businessId, serviceIds],
    );
    return row?.count ?? 0;
  }

  async insert(tx: Tx, question: BookingQuestion): Promise<void> {
    await tx.manager.insert(BookingQuestionEntity, {
      ...question,
      options: [...question.options],
      serviceIds: [...question.serviceIds],
      businessId: tx.businessId,
      createdAt: tx.now,
      updatedAt: tx.now,
    });
  }

  /** False when the version is no longer the newest. */
  async update(tx: Tx, id: string, version: number, change: BookingQuestionChange): Promise<boolean> {
    const { options, serviceIds, ...rest } = change;
    const result = await tx.manager
      .createQueryBuilder()
      .update(BookingQuestionEntity)
      .set({
        ...rest,
        ...(options ? { options: [...options] } : {}),
        ...(serviceIds ? { serviceIds: [...serviceIds] } : {}),
        updatedAt: tx.now,
        version: () => 'version + 1',
      })
      .where({ businessId: tx.businessId, id, version })
      .execute();
    return result.affected === 1;
  }

  /** Puts questions in this order. Only those that move get a new version. */
  async arrange(tx: Tx, ids: readonly string[]): Promise<void> {
    await tx.query(
      `UPDATE booking.booking_question q SET position = o.place - 1, updated_at = $3, version = version + 1
       FROM unnest($2::uuid[]) WITH ORDINALITY o (id, place)
       WHERE q.business_id = $1 AND q.id = o.id AND q.position <> o.place - 1`,
      [tx.businessId, ids, tx.now],
    );
  }

  /** Holds all questions that are asked, so that two who arrange them follow one another. */
  async lockAsked(tx: Tx): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM booking.booking_question WHERE business_id = $1 AND NOT archived ORDER BY id FOR UPDATE`,
      [tx.businessId],
    );
    return rows.map((row) => row.id);
  }
}
