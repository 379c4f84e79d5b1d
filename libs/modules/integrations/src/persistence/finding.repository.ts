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
  readonly clientId: string | null;
  readonly otherClientId: string | null;
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
      `INSERT INTO integrations.import_finding (business_id, import_id, id, position, number, column_name, code, value, used,
         client_id, other_client_id)
       SELECT $1, $2, f.id, f.position, f.number, f."column", f.code, f.value, f.used, f."clientId", f."otherClientId"
       FROM jsonb_to_recordset($3::jsonb) AS f (id uuid, position integer, number integer, "column" text, code text, value text,
         used boolean, "clientId" uuid, "otherClientId" uuid)`,
      [tx.businessId, importId, JSON.stringify(findings.map((one) => ({ ...one, id: newId() })))],
    );
  }

  /** In the order of the files and their rows; reads `limit`. */
  async page(tx: Tx, importId: string, { after, used, limit }: FindingPageWish): Promise<FindingRow[]> {
    return tx.query<FindingRow>(
      `SELECT e.id, f.name AS file, e.position, e.number, e.column_name AS "column", e.code, e.value, e.used, u.mapping,
         e.client_id AS "clientId", e.other_client_id AS "otherClientId"
       FROM integrations.import_finding e
       JOIN integrations.import_file u ON u.business_id = e.business_id AND u.import_id = e.import_id AND u.position = e.position
       JOIN integrations.file f ON f.business_id = u.business_id AND f.id = u.file_id
       WHERE e.business_id = $1 AND e.import_id = $2 AND ($6::boolean IS NULL OR e.used = $6)
         AND ($3::integer IS NULL OR (e.position, e.number, e.id) > ($3, $4::integer, $5::uuid))
       ORDER BY e.position, e.number, e.id LIMIT $7`,
      [tx.businessId, importId, after?.[0] ?? null, after?.[1] ?? null, after?.[2] ?? null, used ?? null, limit],
    );
  }

  /** The lines of a file whose rows were left out, by line, each with the code of what was the matter first. */
  async leftOut(tx: Tx, importId: string, position: number): Promise<ReadonlyMap<number, FindingCode>> {
    const rows = await tx.query<{ number: number; code: FindingCode }>(
      `SELECT DISTINCT ON (number) number, code FROM integrations.import_finding
       WHERE business_id = $1 AND import_id = $2 AND position = $3 AND NOT used ORDER BY number, id`,
      [tx.businessId, importId, position],
    );
    return new Map(rows.map((row) => [row.number, row.code]));
  }
}
