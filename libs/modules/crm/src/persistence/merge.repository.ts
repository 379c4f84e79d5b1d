import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { ConsentChannel } from '../domain/consent.js';
import type { ClientRecord } from './client.repository.js';

/** A client's row as it was before a merge, with what is found by it. */
export type ClientBefore = Omit<ClientRecord, 'sortName'> & {
  readonly archivedAt: string | null;
  readonly externalId: string | null;
};

export interface StoredMerge {
  readonly id: string;
  readonly fromId: string;
  readonly toId: string;
  readonly at: Date;
  readonly before: { readonly from: ClientBefore; readonly to: ClientBefore; readonly consents: MergedConsents };
  /** Keys of rows by keeper and table. */
  readonly moved: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly undoneAt: Date | null;
}

/** What the kept client had said on the channels where the merge made it stricter or learned it. */
export type MergedConsents = Readonly<Partial<Record<ConsentChannel, boolean | null>>>;

const COLUMNS = `id, from_id AS "fromId", to_id AS "toId", at, before, moved, undone_at AS "undoneAt"`;

/** What merges have moved. */
@Injectable()
export class MergeRepository {
  async insert(tx: Tx, merge: Omit<StoredMerge, 'undoneAt'>): Promise<void> {
    await tx.query(
      `INSERT INTO crm.client_merge (business_id, id, from_id, to_id, at, merged_by, before, moved)
       VALUES ($1, $2, $3, $4, $5, $6, $7::jsonb, $8::jsonb)`,
      [
        tx.businessId,
        merge.id,
        merge.fromId,
        merge.toId,
        merge.at,
        tx.actor.id,
        JSON.stringify(merge.before),
        JSON.stringify(merge.moved),
      ],
    );
  }

  /** The merge, held until the transaction ends. */
  async lock(tx: Tx, id: string): Promise<StoredMerge | null> {
    const sql = `SELECT ${COLUMNS} FROM crm.client_merge WHERE business_id = $1 AND id = $2 FOR UPDATE`;
    const [row] = await tx.query<StoredMerge>(sql, [tx.businessId, id]);
    return row ?? null;
  }

  /** The merges into a client that stand, newest first. */
  async into(tx: Tx, clientId: string): Promise<StoredMerge[]> {
    const sql = `SELECT ${COLUMNS} FROM crm.client_merge WHERE business_id = $1 AND to_id = $2 AND undone_at IS NULL
      ORDER BY at DESC, id DESC`;
    return tx.query<StoredMerge>(sql, [tx.businessId, clientId]);
  }

  async keepMoved(tx: Tx, id: string, moved: StoredMerge['moved']): Promise<void> {
    await tx.query(`UPDATE crm.client_merge SET moved = $3::jsonb WHERE business_id = $1 AND id = $2`, [
      tx.businessId,
      id,
      JSON.stringify(moved),
    ]);
  }

  async markUndone(tx: Tx, id: string): Promise<void> {
    await tx.query(`UPDATE crm.client_merge SET undone_at = $3 WHERE business_id = $1 AND id = $2`, [
      tx.businessId,
      id,
      tx.now,
    ]);
  }

  /**
   * Leads the old id, and all that led there, to who is kept. A number that only the old one has stays there, so that
   * whoever books by it is found; what is `taken` over goes.
   */
  async lead(
    tx: Tx,
    from: string,
    to: string,
    taken: { phone: boolean; email: boolean; externalId: boolean },
  ): Promise<void> {
    await tx.query(
      `UPDATE crm.client SET merged_into = $3, archived_at = coalesce(archived_at, $4), updated_at = $4, version = version + 1,
         phone_key = CASE WHEN $5 THEN NULL ELSE phone_key END, email_key = CASE WHEN $6 THEN NULL ELSE email_key END,
         external_id = CASE WHEN $7 THEN NULL ELSE external_id END
       WHERE business_id = $1 AND (id = $2 OR merged_into = $2)`,
      [tx.businessId, from, to, tx.now, taken.phone, taken.email, taken.externalId],
    );
    await tx.query(`DELETE FROM crm.client_word WHERE business_id = $1 AND client_id = $2`, [tx.businessId, from]);
  }

  /** Makes an old id a client of its own again. */
  async release(tx: Tx, from: string, before: ClientBefore): Promise<void> {
    await tx.query(
      `UPDATE crm.client c SET merged_into = NULL, archived_at = $3, updated_at = $4, version = version + 1,
         phone_key = CASE WHEN EXISTS (SELECT 1 FROM crm.client o WHERE o.business_id = $1 AND o.id <> $2 AND o.phone_key = $5) THEN NULL ELSE $5 END,
         email_key = CASE WHEN EXISTS (SELECT 1 FROM crm.client o WHERE o.business_id = $1 AND o.id <> $2 AND o.email_key = $6) THEN NULL ELSE $6 END,
         external_id = CASE WHEN EXISTS (SELECT 1 FROM crm.client o WHERE o.business_id = $1 AND o.id <> $2 AND o.external_id = $7) THEN NULL ELSE $7 END
       WHERE c.business_id = $1 AND c.id = $2`,
      [tx.businessId, from, before.archivedAt, tx.now, before.phoneKey, before.emailKey, before.externalId],
    );
    await tx.query(
      `INSERT INTO crm.client_word (business_id, client_id, word) SELECT $1, $2, unnest($3::text[]) ON CONFLICT DO NOTHING`,
      [tx.businessId, from, before.words],
    );
  }

  /** The words by which a client is found. */
  async words(tx: Tx, id: string): Promise<string[]> {
    const rows = await tx.query<{ word: string }>(
      `SELECT word FROM crm.client_word WHERE business_id = $1 AND client_id = $2`,
      [tx.businessId, id],
    );
    return rows.map((row) => row.word);
  }

  async takeExternalId(tx: Tx, to: string, externalId: string | null): Promise<void> {
    await tx.query(`UPDATE crm.client SET external_id = coalesce(external_id, $3) WHERE business_id = $1 AND id = $2`, [
      tx.businessId,
      to,
      externalId,
    ]);
  }
}
