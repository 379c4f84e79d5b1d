import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { SetupKey } from '../domain/setup-items.js';

@Injectable()
export class SetupTickRepository {
  /** False when it was ticked before. */
  async tick(tx: Tx, key: SetupKey): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO integrations.setup_tick (business_id, key) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING key`,
      [tx.businessId, key],
    );
    return rows.length > 0;
  }

  async has(tx: Tx, key: SetupKey): Promise<boolean> {
    const rows = await tx.query(`SELECT 1 FROM integrations.setup_tick WHERE business_id = $1 AND key = $2`, [
      tx.businessId,
      key,
    ]);
    return rows.length > 0;
  }
}
