import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import { SensitiveNoteEntity } from './vault.entities.js';

/** A note as it lies in the database: nobody reads it without the keys. */
export interface SealedNote {
  readonly id: string;
  readonly clientId: string;
  readonly sealed: string;
  readonly authorId: string | null;
  readonly at: Date;
  readonly version: number;
}

@Injectable()
export class VaultRepository {
  /** The business's sealed key; `fresh` becomes it where there is none yet. */
  async key(tx: Tx, fresh: () => string): Promise<string> {
    const [known] = await tx.query<{ sealed: string }>(`SELECT sealed FROM crm.vault_key WHERE business_id = $1`, [
      tx.businessId,
    ]);
    if (known) return known.sealed;
    // Whoever comes second takes the key of who was first.
    const [row] = await tx.query<{ sealed: string }>(
      `INSERT INTO crm.vault_key AS k (business_id, sealed) VALUES ($1, $2)
       ON CONFLICT (business_id) DO UPDATE SET sealed = k.sealed RETURNING sealed`,
      [tx.businessId, fresh()],
    );
    return row!.sealed;
  }

  /** Newest first. */
  async of(tx: Tx, clientId: string): Promise<SealedNote[]> {
    const rows = await tx.manager.find(SensitiveNoteEntity, {
      where: { businessId: tx.businessId, clientId },
      order: { at: 'DESC', id: 'DESC' },
    });
    return rows.map(({ businessId: _business, ...note }) => note);
  }

  async insert(tx: Tx, note: SealedNote): Promise<void> {
    await tx.manager.insert(SensitiveNoteEntity, { ...note, businessId: tx.businessId });
  }

  /** The version that stands; null when the client has no such note. */
  async versionOf(tx: Tx, clientId: string, id: string): Promise<number | null> {
    const row = await tx.manager.findOneBy(SensitiveNoteEntity, { businessId: tx.businessId, clientId, id });
    return row?.version ?? null;
  }

  async replace(tx: Tx, { id, version, sealed, authorId, at }: Omit<SealedNote, 'clientId'>): Promise<boolean> {
    const where = { businessId: tx.businessId, id, version };
    const changed = { sealed, authorId, at, version: version + 1 };
    return (await tx.manager.update(SensitiveNoteEntity, where, changed)).affected === 1;
  }

  async remove(tx: Tx, clientId: string, id: string): Promise<boolean> {
    const where = { businessId: tx.businessId, clientId, id };
    return (await tx.manager.delete(SensitiveNoteEntity, where)).affected === 1;
  }

  async countBefore(tx: Tx, before: Date): Promise<number> {
    const sql = `SELECT count(*)::integer AS count FROM crm.sensitive_note WHERE business_id = $1 AND at < $2`;
    const [row] = await tx.query<{ count: number }>(sql, [tx.businessId, before]);
    return row?.count ?? 0;
  }

  /** Takes away, oldest first, notes last written before then; gives which. */
  async removeBefore(tx: Tx, before: Date, limit: number): Promise<{ id: string; clientId: string }[]> {
    return tx.query(
      `DELETE FROM crm.sensitive_note WHERE business_id = $1 AND id IN (
         SELECT id FROM crm.sensitive_note WHERE business_id = $1 AND at < $2 ORDER BY at, id LIMIT $3)
       RETURNING id, client_id AS "clientId"`,
      [tx.businessId, before, limit],
    );
  }
}
