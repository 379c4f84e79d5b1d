import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { TimeOff, TimeOffStatus } from '../domain/time-off.js';
import { TimeOffEntity } from './schedule.entities.js';
import { everything, type SetupList } from './setup-list.js';

export type TimeOffChange = Partial<Omit<TimeOff, 'id' | 'version'>>;

/** Which time off is wanted: of one person, in a stretch `[from, to)`; each may be left open. */
export interface TimeOffFilter {
  readonly staffId?: string;
  readonly from?: Date;
  readonly to?: Date;
  /** Null: in any. */
  readonly status: TimeOffStatus | null;
}

const COLUMNS = `id, staff_id AS "staffId", starts_at AS "startsAt", ends_at AS "endsAt", note, kind, reason, status,
  asked_by AS "askedBy", decided_by AS "decidedBy", decided_at AS "decidedAt", answer, version`;

@Injectable()
export class TimeOffRepository {
  async byId(tx: Tx, id: string): Promise<TimeOff | null> {
    const [row] = await tx.query<TimeOff>(
      `SELECT ${COLUMNS} FROM booking.time_off WHERE business_id = $1 AND id = $2`,
      [tx.businessId, id],
    );
    return row ?? null;
  }

  /** By their start. */
  async list(tx: Tx, filter: TimeOffFilter, list: SetupList = everything): Promise<TimeOff[]> {
    return tx.query<TimeOff>(
      `SELECT ${COLUMNS} FROM booking.time_off
       WHERE business_id = $1 AND ($2::uuid IS NULL OR staff_id = $2)
         AND ($3::timestamptz IS NULL OR ends_at > $3) AND ($4::timestamptz IS NULL OR starts_at < $4)
         AND ($5::timestamptz IS NULL OR updated_at > $5)
         AND ($6::timestamptz IS NULL OR (starts_at, id) > ($6, $7::uuid))
         AND ($9::text IS NULL OR status = $9)
       ORDER BY starts_at, id LIMIT $8`,
      [
        tx.businessId,
        filter.staffId ?? null,
        filter.from ?? null,
        filter.to ?? null,
        list.updatedAfter,
        list.after?.[0] ?? null,
        list.after?.[1] ?? null,
        list.limit,
        filter.status,
      ],
    );
  }

  async insert(tx: Tx, timeOff: TimeOff): Promise<void> {
    await tx.manager.insert(TimeOffEntity, {
      ...timeOff,
      businessId: tx.businessId,
      createdAt: tx.now,
      updatedAt: tx.now,
    });
  }

  /** False when the version is no longer the newest. */
  async update(tx: Tx, id: string, version: number, change: TimeOffChange): Promise<boolean> {
    const result = await tx.manager
      .createQueryBuilder()
      .update(TimeOffEntity)
      .set({ ...change, updatedAt: tx.now, version: () => 'version + 1' })
      .where({ businessId: tx.businessId, id, version })
      .execute();
    return result.affected === 1;
  }

  /** False when the version is no longer the newest. */
  async remove(tx: Tx, id: string, version: number): Promise<boolean> {
    const result = await tx.manager.delete(TimeOffEntity, { businessId: tx.businessId, id, version });
    return result.affected === 1;
  }
}
