import { Injectable } from '@nestjs/common';
import { newId, type Tx } from '@stamgast/platform/database';
import type { Finding, FindingCode } from '../domain/import/rows.js';

export interface FindingRow {
  readonly id: string;
  readonly file: string;
  readonly position: number;
  readonly number: number;
  readonly column: string | null;
  readonly code: FindingCode;
  readonly value: string | null;
  readonly used: boolean;
  /** Of the file, field to column. */
  readonly mapping: Readonly<Record<string, string>>;
}

export interface FindingPageWish {
  readonly after: readonly [number, number, string] | null;
  readonly used?: boolean;
  readonly limit: number;
}

@Injectable()
export class FindingRepository {
  async insertAll(tx: Tx, importId: string, findings: readonly Finding[]): Promise<void> {
    if (findings.length === 0) return;
    await tx.query(
      `INSERT INTO integrations.import_finding (business_id, import_id, id, position, number, column_name, code, value, used)
       SELECT $1, $2, f.id, f.position, f.number, f."column", f.code, f.value, f.used
       FROM jsonb_to_recordset($3::jsonb) AS f (id uuid, position integer, number integer, "column" text, code text, value text, used boolean)`,
      [tx.businessId, importId, JSON.stringify(findings.map((one) => ({ ...one, id: newId() })))],
    );
  }

  /** In the order of the files and their rows; reads `limit`. */
  async page(tx: Tx, importId: string, { after, used, limit }: FindingPageWish): Promise<FindingRow[]> {
    return tx.query<FindingRow>(
      `SELECT e.id, f.name AS file, e.position, e.number, e.column_name AS "column", e.code, e.value, e.used, u.mapping
       FROM integrations.import_finding e
       JOIN integrations.import_file u ON u.business_id = e.business_id AND u.import_id = e.import_id AND u.position = e.position
       JOIN integrations.file f ON f.business_id = u.business_id AND f.id = u.file_id
       WHERE e.business_id = $1 AND e.import_id = $2 AND ($6::boolean IS NULL OR e.used = $6)
         AND ($3::integer IS NULL OR (e.position, e.number, e.id) > ($3, $4::integer, $5::uuid))
       ORDER BY e.position, e.number, e.id LIMIT $7`,
      [tx.businessId, importId, after?.[0] ?? null, after?.[1] ?? null, after?.[2] ?? null, used ?? null, limit],
    );
  }
}
