import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { FileRole } from '../domain/import/file-roles.js';
import type { ReadRow } from '../domain/import/read-row.js';

export interface StagedRow {
  readonly position: number;
  readonly number: number;
  readonly role: FileRole;
  /** With a day: what the rows of one client's day are joined by. */
  readonly client: string | null;
  readonly day: string | null;
  readonly data: ReadRow;
}

/** The rows of an import that have been read and can be used, kept until it has ended. */
@Injectable()
export class ImportRowRepository {
  async insertAll(tx: Tx, importId: string, rows: readonly StagedRow[]): Promise<void> {
    if (rows.length === 0) return;
    await tx.query(
      `INSERT INTO integrations.import_row (business_id, import_id, position, number, role, client, day, data)
       SELECT $1, $2, r.position, r.number, r.role, r.client, r.day, r.data
       FROM jsonb_to_recordset($3::jsonb) AS r (position integer, number integer, role text, client text, day text, data jsonb)
       ON CONFLICT (business_id, import_id, position, number) DO NOTHING`,
      [tx.businessId, importId, JSON.stringify(rows)],
    );
  }

  /** The next rows that have a day, by client and day. */
  async afterDay(
    tx: Tx,
    importId: string,
    after: readonly [string, string] | undefined,
    limit: number,
  ): Promise<StagedRow[]> {
    return tx.query<StagedRow>(
      `SELECT position, number, role, client, day, data FROM integrations.import_row
       WHERE business_id = $1 AND import_id = $2 AND day IS NOT NULL AND ($3::text IS NULL OR (client, day) > ($3, $4))
       ORDER BY client, day, position, number LIMIT $5`,
      [tx.businessId, importId, after?.[0] ?? null, after?.[1] ?? null, limit],
    );
  }

  /** The next rows of some files, in the order of their places. */
  async ofFiles(
    tx: Tx,
    importId: string,
    positions: readonly number[],
    after: readonly [number, number] | null,
    limit: number,
  ): Promise<StagedRow[]> {
    return tx.query<StagedRow>(
      `SELECT position, number, role, client, day, data FROM integrations.import_row
       WHERE business_id = $1 AND import_id = $2 AND position = ANY ($3::integer[]) AND ($4::integer IS NULL OR (position, number) > ($4, $5))
       ORDER BY position, number LIMIT $6`,
      [tx.businessId, importId, positions, after?.[0] ?? null, after?.[1] ?? null, limit],
    );
  }

  /** Which of the codes have a row of their own in a file of clients. */
  async clientsAmong(tx: Tx, importId: string, codes: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ client: string }>(
      `SELECT DISTINCT client FROM integrations.import_row
       WHERE business_id = $1 AND import_id = $2 AND day IS NULL AND client = ANY ($3::text[])`,
      [tx.businessId, importId, codes],
    );
    return new Set(rows.map((row) => row.client));
  }

  /** Who is said to perform which services; also people who only sell. */
  async engagements(
    tx: Tx,
    importId: string,
  ): Promise<{ readonly staff: string; readonly services: readonly string[] }[]> {
    return tx.query<{ staff: string; services: string[] }>(
      `SELECT data->>'staff' AS staff, coalesce(array_agg(DISTINCT data->>'service') FILTER (WHERE data->>'service' IS NOT NULL), '{}') AS services
       FROM integrations.import_row
       WHERE business_id = $1 AND import_id = $2 AND data->>'staff' IS NOT NULL GROUP BY 1 ORDER BY 1`,
      [tx.businessId, importId],
    );
  }

  /** Percent that taxes are of the net amounts of all that was sold; null where nothing was. */
  async taxRate(tx: Tx, importId: string): Promise<number | null> {
    const [row] = await tx.query<{ rate: number | null }>(
      `SELECT round(100 * sum((data->>'tax')::numeric) / nullif(sum((data->>'amount')::numeric), 0), 2)::double precision AS rate
       FROM integrations.import_row
       WHERE business_id = $1 AND import_id = $2 AND role = 'receipts' AND (data->>'amount')::numeric > 0`,
      [tx.businessId, importId],
    );
    return row?.rate ?? null;
  }

  async count(tx: Tx, importId: string): Promise<number> {
    const [row] = await tx.query<{ count: number }>(
      `SELECT count(*)::integer AS count FROM integrations.import_row WHERE business_id = $1 AND import_id = $2`,
      [tx.businessId, importId],
    );
    return row?.count ?? 0;
  }

  /** Takes up to `most` rows away; gives how many. */
  async removeSome(tx: Tx, importId: string, most: number): Promise<number> {
    const rows = await tx.query(
      `DELETE FROM integrations.import_row WHERE ctid = ANY (ARRAY(
         SELECT ctid FROM integrations.import_row WHERE business_id = $1 AND import_id = $2 LIMIT $3)) RETURNING number`,
      [tx.businessId, importId, most],
    );
    return rows.length;
  }
}
