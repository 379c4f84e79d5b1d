import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { DemoCursor, StoredDemo } from '../domain/demo/demo-state.js';

const COLUMNS = `job_id AS "jobId", state, done, total, anchor::text AS anchor, cursor`;

/** At most one row for a business: none means that there is no demo data. */
@Injectable()
export class DemoDataRepository {
  async find(tx: Tx): Promise<StoredDemo | null> {
    const [row] = await tx.query<StoredDemo>(`SELECT ${COLUMNS} FROM integrations.demo_data WHERE business_id = $1`, [
      tx.businessId,
    ]);
    return row ?? null;
  }

  /** Holds up every other work on the demo data until the transaction ends. */
  async lock(tx: Tx): Promise<StoredDemo | null> {
    const [row] = await tx.query<StoredDemo>(
      `SELECT ${COLUMNS} FROM integrations.demo_data WHERE business_id = $1 FOR UPDATE`,
      [tx.businessId],
    );
    return row ?? null;
  }

  /** False when there is a row already. */
  async insert(tx: Tx, demo: StoredDemo): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO integrations.demo_data (business_id, job_id, state, done, total, anchor, cursor)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (business_id) DO NOTHING RETURNING job_id`,
      [tx.businessId, demo.jobId, demo.state, demo.done, demo.total, demo.anchor, JSON.stringify(demo.cursor)],
    );
    return rows.length > 0;
  }

  async update(tx: Tx, demo: StoredDemo): Promise<void> {
    await tx.query(
      `UPDATE integrations.demo_data SET job_id = $2, state = $3, done = $4, total = $5, cursor = $6 WHERE business_id = $1`,
      [tx.businessId, demo.jobId, demo.state, demo.done, demo.total, JSON.stringify(demo.cursor satisfies DemoCursor)],
    );
  }

  async remove(tx: Tx): Promise<void> {
    await tx.query(`DELETE FROM integrations.demo_data WHERE business_id = $1`, [tx.businessId]);
  }
}
