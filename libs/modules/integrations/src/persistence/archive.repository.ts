import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { ArchiveState, StoredArchive } from '../domain/archive/archive.js';
import type { ArchiveManifest } from '../domain/archive/manifest.js';

/** Bytes of every part but the last. */
export const partLength = 256 * 1024;

const COLUMNS = `id, kind, state, name, size::double precision AS size, done, total, manifest, problem,
  requested_by AS "requestedBy", created_at AS "createdAt", finished_at AS "finishedAt", expires_at AS "expiresAt", version`;

export type NewArchive = Pick<StoredArchive, 'id' | 'kind' | 'state' | 'name' | 'requestedBy' | 'expiresAt'>;

export interface ArchiveChange {
  readonly state?: ArchiveState;
  readonly size?: number;
  readonly done?: number;
  readonly total?: number;
  readonly manifest?: ArchiveManifest;
  readonly problem?: string;
  readonly finishedAt?: Date;
  readonly expiresAt?: Date;
}

@Injectable()
export class ArchiveRepository {
  async insert(tx: Tx, { id, kind, state, name, requestedBy, expiresAt }: NewArchive): Promise<void> {
    await tx.query(
      `INSERT INTO integrations.archive (business_id, id, kind, state, name, requested_by, expires_at, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [tx.businessId, id, kind, state, name, requestedBy, expiresAt, tx.now],
    );
  }

  async find(tx: Tx, id: string): Promise<StoredArchive | null> {
    const [row] = await tx.query<StoredArchive>(
      `SELECT ${COLUMNS} FROM integrations.archive WHERE business_id = $1 AND id = $2`,
      [tx.businessId, id],
    );
    return row ?? null;
  }

  /** Holds up every other change of it until the transaction ends. */
  async lock(tx: Tx, id: string): Promise<StoredArchive | null> {
    const [row] = await tx.query<StoredArchive>(
      `SELECT ${COLUMNS} FROM integrations.archive WHERE business_id = $1 AND id = $2 FOR UPDATE`,
      [tx.businessId, id],
    );
    return row ?? null;
  }

  /** Newest first; reads `limit`. */
  async list(
    tx: Tx,
    kind: StoredArchive['kind'],
    before: readonly [string, string] | null,
    limit: number,
  ): Promise<StoredArchive[]> {
    return tx.query<StoredArchive>(
      `SELECT ${COLUMNS} FROM integrations.archive
       WHERE business_id = $1 AND kind = $2 AND ($3::timestamptz IS NULL OR (created_at, id) < ($3, $4::uuid))
       ORDER BY created_at DESC, id DESC LIMIT $5`,
      [tx.businessId, kind, before?.[0] ?? null, before?.[1] ?? null, limit],
    );
  }

  /** Whether one is being packed or unpacked. */
  async isBusy(tx: Tx): Promise<boolean> {
    const rows = await tx.query(
      `SELECT 1 FROM integrations.archive WHERE business_id = $1 AND state IN ('waiting', 'packing', 'unpacking')`,
      [tx.businessId],
    );
    return rows.length > 0;
  }

  /** Changes what is given; the version grows with the state, not with how far it is. */
  async change(tx: Tx, id: string, change: ArchiveChange): Promise<void> {
    await tx.query(
      `UPDATE integrations.archive SET state = coalesce($3, state), size = coalesce($4, size), done = coalesce($5, done),
         total = coalesce($6, total), manifest = coalesce($7::jsonb, manifest), problem = coalesce($8, problem),
         finished_at = coalesce($9, finished_at), expires_at = coalesce($10, expires_at),
         version = version + CASE WHEN $3::text IS NULL THEN 0 ELSE 1 END
       WHERE business_id = $1 AND id = $2`,
      [
        tx.businessId,
        id,
        change.state ?? null,
        change.size ?? null,
        change.done ?? null,
        change.total ?? null,
        change.manifest ? JSON.stringify(change.manifest) : null,
        change.problem ?? null,
        change.finishedAt ?? null,
        change.expiresAt ?? null,
      ],
    );
  }

  async insertPart(tx: Tx, id: string, position: number, bytes: Buffer): Promise<void> {
    await tx.query(
      `INSERT INTO integrations.archive_part (business_id, archive_id, position, bytes) VALUES ($1, $2, $3, $4)`,
      [tx.businessId, id, position, bytes],
    );
  }

  async part(tx: Tx, id: string, position: number): Promise<Buffer | null> {
    const [row] = await tx.query<{ bytes: Buffer }>(
      `SELECT bytes FROM integrations.archive_part WHERE business_id = $1 AND archive_id = $2 AND position = $3`,
      [tx.businessId, id, position],
    );
    return row?.bytes ?? null;
  }

  async removeParts(tx: Tx, id: string): Promise<void> {
    await tx.query(`DELETE FROM integrations.archive_part WHERE business_id = $1 AND archive_id = $2`, [
      tx.businessId,
      id,
    ]);
  }
}
