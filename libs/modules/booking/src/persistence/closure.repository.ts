import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { Closure } from '../domain/closure.js';
import { ClosureEntity } from './schedule.entities.js';
import type { DaySpan } from './schedule.repository.js';
import { everything, type SetupList } from './setup-list.js';

export type ClosureChange = Partial<Omit<Closure, 'id' | 'version'>>;

const COLUMNS = `id, location_id AS "locationId", from_date::text AS "fromDate", to_date::text AS "toDate", name, version`;

@Injectable()
export class ClosureRepository {
  async byId(tx: Tx, id: string): Promise<Closure | null> {
    const [row] = await tx.query<Closure>(`SELECT ${COLUMNS} FROM booking.closure WHERE business_id = $1 AND id = $2`, [
      tx.businessId,
      id,
    ]);
    return row ?? null;
  }

  /** Closures of all locations that touch some of the days. */
  async within(tx: Tx, span: DaySpan): Promise<Closure[]> {
    return tx.query<Closure>(
      `SELECT ${COLUMNS} FROM booking.closure WHERE business_id = $1 AND to_date >= $2 AND from_date <= $3`,
      [tx.businessId, span.from, span.to],
    );
  }

  /** By their first day; either end of the span may be open. */
  async list(tx: Tx, span: Partial<DaySpan>, list: SetupList = everything): Promise<Closure[]> {
    return tx.query<Closure>(
      `SELECT ${COLUMNS} FROM booking.closure
       WHERE business_id = $1 AND ($2::date IS NULL OR to_date >= $2) AND ($3::date IS NULL OR from_date <= $3)
         AND ($4::timestamptz IS NULL OR updated_at > $4) AND ($5::date IS NULL OR (from_date, id) > ($5, $6::uuid))
       ORDER BY from_date, id LIMIT $7`,
      [
        tx.businessId,
        span.from ?? null,
        span.to ?? null,
        list.updatedAfter,
        list.after?.[0] ?? null,
        list.after?.[1] ?? null,
        list.limit,
      ],
    );
  }

  async insert(tx: Tx, closure: Closure): Promise<void> {
    await tx.manager.insert(ClosureEntity, {
      ...closure,
      businessId: tx.businessId,
      createdAt: tx.now,
      updatedAt: tx.now,
    });
  }

  /** False when the version is no longer the newest. */
  async update(tx: Tx, id: string, version: number, change: ClosureChange): Promise<boolean> {
    const result = await tx.manager
      .createQueryBuilder()
      .update(ClosureEntity)
      .set({ ...change, updatedAt: tx.now, version: () => 'version + 1' })
      .where({ businessId: tx.businessId, id, version })
      .execute();
    return result.affected === 1;
  }

  /** False when the version is no longer the newest. */
  async remove(tx: Tx, id: string, version: number): Promise<boolean> {
    const result = await tx.manager.delete(ClosureEntity, { businessId: tx.businessId, id, version });
    return result.affected === 1;
  }
}
