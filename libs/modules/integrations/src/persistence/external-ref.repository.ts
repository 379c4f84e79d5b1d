import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';

export type RefKind = 'category' | 'program' | 'reward' | 'service' | 'staff';

export interface ExternalRef {
  readonly externalId: string;
  readonly id: string;
  /** What it was called there. */
  readonly label: string;
}

/** What has been made of the codes of another system. */
@Injectable()
export class ExternalRefRepository {
  /** By code. */
  async all(tx: Tx, kind: RefKind): Promise<ReadonlyMap<string, ExternalRef>> {
    const rows = await tx.query<ExternalRef>(
      `SELECT external_id AS "externalId", id, label FROM integrations.external_ref WHERE business_id = $1 AND kind = $2`,
      [tx.businessId, kind],
    );
    return new Map(rows.map((row) => [row.externalId, row]));
  }

  async insert(tx: Tx, kind: RefKind, ref: ExternalRef): Promise<void> {
    await tx.query(
      `INSERT INTO integrations.external_ref (business_id, kind, external_id, id, label) VALUES ($1, $2, $3, $4, $5)`,
      [tx.businessId, kind, ref.externalId, ref.id, ref.label],
    );
  }

  /** Forgets the codes of a kind that begin like this. */
  async removeAll(tx: Tx, kind: RefKind, prefix: string): Promise<void> {
    await tx.query(
      `DELETE FROM integrations.external_ref WHERE business_id = $1 AND kind = $2 AND starts_with(external_id, $3)`,
      [tx.businessId, kind, prefix],
    );
  }
}
