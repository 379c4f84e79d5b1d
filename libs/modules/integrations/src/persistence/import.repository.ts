import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type {
  ImportCursor,
  ImportFile,
  ImportPhase,
  ImportState,
  StoredImport,
  Summary,
} from '../domain/import/import-state.js';

const COLUMNS = `id, state, phase, preset, as_of::text AS "asOf", date_format AS "dateFormat", tax_rate AS "taxRate", done, total, rate,
  cursor, summary, error_count AS "errorCount", warning_count AS "warningCount", created_at AS "createdAt",
  finished_at AS "finishedAt", version`;

export type NewImport = Pick<StoredImport, 'id' | 'preset' | 'asOf' | 'dateFormat' | 'total'>;

/** How far a chunk of the work has brought an import. */
export interface Advance {
  readonly phase: ImportPhase;
  readonly cursor: ImportCursor;
  /** Rows that this chunk has dealt with. */
  readonly rows: number;
  readonly summary: Summary;
  readonly errors: number;
  readonly warnings: number;
}

export interface StateChange {
  readonly state: ImportState;
  readonly phase: ImportPhase;
  readonly finishedAt: Date | null;
}

@Injectable()
export class ImportRepository {
  async insert(
    tx: Tx,
    made: NewImport,
    files: readonly Omit<ImportFile, 'name' | 'columns' | 'rowCount'>[],
  ): Promise<void> {
    await tx.query(
      `INSERT INTO integrations.import (business_id, id, state, phase, preset, as_of, date_format, total, created_at)
       VALUES ($1, $2, 'checking', 'reading', $3, $4, $5, $6, $7)`,
      [tx.businessId, made.id, made.preset, made.asOf, made.dateFormat, made.total, tx.now],
    );
    await tx.query(
      `INSERT INTO integrations.import_file (business_id, import_id, position, file_id, role, mapping)
       SELECT $1, $2, f.position, f."fileId", f.role, f.mapping
       FROM jsonb_to_recordset($3::jsonb) AS f (position integer, "fileId" uuid, role text, mapping jsonb)`,
      [tx.businessId, made.id, JSON.stringify(files)],
    );
  }

  async find(tx: Tx, id: string): Promise<StoredImport | null> {
    const [row] = await tx.query<StoredImport>(
      `SELECT ${COLUMNS} FROM integrations.import WHERE business_id = $1 AND id = $2`,
      [tx.businessId, id],
    );
    return row ?? null;
  }

  /** Holds up every other work on the import until the transaction ends. */
  async lock(tx: Tx, id: string): Promise<StoredImport | null> {
    const [row] = await tx.query<StoredImport>(
      `SELECT ${COLUMNS} FROM integrations.import WHERE business_id = $1 AND id = $2 FOR UPDATE`,
      [tx.businessId, id],
    );
    return row ?? null;
  }

  /** Newest first; reads `limit` imports. */
  async list(tx: Tx, before: readonly [string, string] | null, limit: number): Promise<StoredImport[]> {
    return tx.query<StoredImport>(
      `SELECT ${COLUMNS} FROM integrations.import
       WHERE business_id = $1 AND ($2::timestamptz IS NULL OR (created_at, id) < ($2, $3::uuid))
       ORDER BY created_at DESC, id DESC LIMIT $4`,
      [tx.businessId, before?.[0] ?? null, before?.[1] ?? null, limit],
    );
  }

  async files(tx: Tx, id: string): Promise<ImportFile[]> {
    return tx.query<ImportFile>(
      `SELECT u.position, u.file_id AS "fileId", f.name, u.role, u.mapping, f.columns, f.row_count AS "rowCount"
       FROM integrations.import_file u JOIN integrations.file f ON f.business_id = u.business_id AND f.id = u.file_id
       WHERE u.business_id = $1 AND u.import_id = $2 ORDER BY u.position`,
      [tx.businessId, id],
    );
  }

  async isRunning(tx: Tx): Promise<boolean> {
    const rows = await tx.query(`SELECT 1 FROM integrations.import WHERE business_id = $1 AND state = 'running'`, [
      tx.businessId,
    ]);
    return rows.length > 0;
  }

  /** Writes down a chunk; true when those who look on should be told, which is a few times a second at most. */
  async advance(tx: Tx, id: string, advance: Advance): Promise<boolean> {
    const [row] = await tx.query<{ tell: boolean }>(
      `UPDATE integrations.import SET phase = $3, cursor = $4::jsonb, done = done + $5, summary = $6::jsonb,
         error_count = error_count + $7, warning_count = warning_count + $8,
         rate = CASE WHEN clock_timestamp() > measured_from + interval '250 milliseconds'
           THEN (done + $5 - measured_done) / extract(epoch FROM clock_timestamp() - measured_from) ELSE rate END,
         announced_at = CASE WHEN announced_at > clock_timestamp() - interval '350 milliseconds' THEN announced_at ELSE clock_timestamp() END
       WHERE business_id = $1 AND id = $2 RETURNING announced_at >= statement_timestamp() AS tell`,
      [
        tx.businessId,
        id,
        advance.phase,
        JSON.stringify(advance.cursor),
        advance.rows,
        JSON.stringify(advance.summary),
        advance.errors,
        advance.warnings,
      ],
    );
    return row?.tell ?? false;
  }

  /** Measures the rate from here on: a pause in the work is no slow work. */
  async measureFromNow(tx: Tx, id: string): Promise<void> {
    await tx.query(
      `UPDATE integrations.import SET measured_from = clock_timestamp(), measured_done = done WHERE business_id = $1 AND id = $2`,
      [tx.businessId, id],
    );
  }

  async setTaxRate(tx: Tx, id: string, taxRate: number | null): Promise<void> {
    await tx.query(`UPDATE integrations.import SET tax_rate = $3 WHERE business_id = $1 AND id = $2`, [
      tx.businessId,
      id,
      taxRate,
    ]);
  }

  /** Moves an import on; what it counted while checking is not what it counts while running. */
  async changeState(tx: Tx, id: string, change: StateChange, restart?: { readonly total: number }): Promise<void> {
    await tx.query(
      `UPDATE integrations.import SET state = $3, phase = $4, finished_at = $5, version = version + 1,
         done = CASE WHEN $6::integer IS NULL THEN done ELSE 0 END, total = coalesce($6, total),
         cursor = CASE WHEN $6::integer IS NULL THEN cursor ELSE '{}' END,
         rate = CASE WHEN $6::integer IS NULL THEN rate END, measured_from = NULL, measured_done = 0
       WHERE business_id = $1 AND id = $2`,
      [tx.businessId, id, change.state, change.phase, change.finishedAt, restart?.total ?? null],
    );
  }
}
