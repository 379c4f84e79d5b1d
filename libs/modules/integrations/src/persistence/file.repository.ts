import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { DateFormat } from '../domain/import/read-date.js';
import type { RawRow } from '../domain/import/cell-reader.js';
import { FileEntity } from './integrations.entities.js';

/** An uploaded file of rows and columns. */
export interface StoredFile {
  readonly id: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly delimiter: string;
  readonly encoding: string;
  readonly columns: readonly string[];
  readonly rowCount: number;
  /** The first rows, cut to a readable width. */
  readonly sample: readonly (readonly string[])[];
}

/** What the owner said of a file's columns when they were met before. */
export interface LastMapping {
  readonly role: string;
  readonly mapping: Record<string, string>;
  readonly dateFormat: DateFormat;
}

@Injectable()
export class FileRepository {
  async insert(tx: Tx, file: StoredFile): Promise<void> {
    const { columns, sample, ...rest } = file;
    await tx.manager.insert(FileEntity, {
      ...rest,
      businessId: tx.businessId,
      columns: [...columns],
      sample: sample.map((row) => [...row]),
      createdAt: tx.now,
    });
  }

  /** Says what is known of a file once it has been read to its end. */
  async complete(tx: Tx, { id, columns, rowCount, sample }: StoredFile): Promise<void> {
    await tx.query(
      `UPDATE integrations.file SET columns = $3, row_count = $4, sample = $5::jsonb WHERE business_id = $1 AND id = $2`,
      [tx.businessId, id, columns, rowCount, JSON.stringify(sample)],
    );
  }

  async insertPart(tx: Tx, fileId: string, position: number, rows: readonly RawRow[]): Promise<void> {
    await tx.query(
      `INSERT INTO integrations.file_part (business_id, file_id, position, rows) VALUES ($1, $2, $3, $4::jsonb)`,
      [tx.businessId, fileId, position, JSON.stringify(rows.map(({ number, cells }) => [number, cells]))],
    );
  }

  async findAll(tx: Tx, ids: readonly string[]): Promise<StoredFile[]> {
    return tx.query<StoredFile>(
      `SELECT id, name, size, delimiter, encoding, columns, row_count AS "rowCount", sample FROM integrations.file
       WHERE business_id = $1 AND id = ANY ($2::uuid[])`,
      [tx.businessId, ids],
    );
  }

  /** Null after the last part. */
  async part(tx: Tx, fileId: string, position: number): Promise<RawRow[] | null> {
    const [row] = await tx.query<{ rows: [number, string[]][] }>(
      `SELECT rows FROM integrations.file_part WHERE business_id = $1 AND file_id = $2 AND position = $3`,
      [tx.businessId, fileId, position],
    );
    return row ? row.rows.map(([number, cells]) => ({ number, cells })) : null;
  }

  /** How a file with the same columns was imported last; null where none was. */
  async lastMapping(tx: Tx, columns: readonly string[]): Promise<LastMapping | null> {
    const [row] = await tx.query<LastMapping>(
      `SELECT u.role, u.mapping, i.date_format AS "dateFormat" FROM integrations.file f
       JOIN integrations.import_file u ON u.business_id = f.business_id AND u.file_id = f.id
       JOIN integrations.import i ON i.business_id = u.business_id AND i.id = u.import_id
       WHERE f.business_id = $1 AND f.columns = $2::text[] ORDER BY i.created_at DESC, i.id DESC, u.position LIMIT 1`,
      [tx.businessId, columns],
    );
    return row ?? null;
  }
}
