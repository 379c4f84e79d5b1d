import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';

/** Clients as persons with rights: who has been merged into whom, who has been erased. */
@Injectable()
export class PrivacyRepository {
  /** The client and everybody who was merged into them, the client first. */
  async family(tx: Tx, id: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM crm.client WHERE business_id = $1 AND merged_into = $2 ORDER BY id`,
      [tx.businessId, id],
    );
    return [id, ...rows.map((row) => row.id)];
  }

  /** Keeps everybody else from writing to these clients, or for them, until the transaction ends. */
  async lock(tx: Tx, ids: readonly string[]): Promise<void> {
    await tx.query(`SELECT 1 FROM crm.client WHERE business_id = $1 AND id = ANY ($2::uuid[]) ORDER BY id FOR UPDATE`, [
      tx.businessId,
      ids,
    ]);
  }

  async noteErasure(tx: Tx, hashes: readonly string[]): Promise<void> {
    await tx.query(
      `INSERT INTO crm.erasure (business_id, hash, at) SELECT $1, hash, $3 FROM unnest($2::text[]) AS e (hash)
       ON CONFLICT (business_id, hash) DO NOTHING`,
      [tx.businessId, hashes, tx.now],
    );
  }

  /** False when the version is no longer the newest. */
  async saveWishes(
    tx: Tx,
    id: string,
    version: number,
    since: { readonly restrictedAt: Date | null; readonly objectedAt: Date | null; readonly deceasedAt: Date | null },
  ): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE crm.client SET restricted_at = $4, objected_at = $5, updated_at = $6, version = version + 1, deceased_at = $7,
         archived_at = CASE WHEN erased_at IS NOT NULL OR (deceased_at IS NULL) = ($7::timestamptz IS NULL) THEN archived_at ELSE $7 END
       WHERE business_id = $1 AND id = $2 AND version = $3 RETURNING id`,
      [tx.businessId, id, version, since.restrictedAt, since.objectedAt, tx.now, since.deceasedAt],
    );
    return rows.length > 0;
  }

  /** Remembers for the hour that a team member looked at a client. */
  async noteLook(tx: Tx, clientId: string): Promise<void> {
    await tx.query(
      `INSERT INTO crm.client_look (business_id, member_id, client_id, hour) VALUES ($1, $2, $3, date_trunc('hour', $4::timestamptz))
       ON CONFLICT DO NOTHING`,
      [tx.businessId, tx.actor.id, clientId, tx.now],
    );
  }

  /** Whom a team member looked at in a stretch of time, by client, with when last. */
  async looks(tx: Tx, memberId: string, from: Date, to: Date): Promise<{ clientId: string; at: Date }[]> {
    return tx.query(
      `SELECT client_id AS "clientId", max(hour) AS at FROM crm.client_look
       WHERE business_id = $1 AND member_id = $2 AND hour >= date_trunc('hour', $3::timestamptz) AND hour <= $4 GROUP BY client_id`,
      [tx.businessId, memberId, from, to],
    );
  }

  /** Whose these things are: clients themselves, their visits, sales, notes and messages. */
  async ownersOf(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await tx.query<{ ref: string; clientId: string }>(
      `SELECT id AS ref, id AS "clientId" FROM crm.client WHERE business_id = $1 AND id = ANY ($2::uuid[])
       UNION SELECT booking_id, client_id FROM crm.visit WHERE business_id = $1 AND booking_id = ANY ($2::uuid[])
       UNION SELECT sale_id, client_id FROM crm.purchase WHERE business_id = $1 AND sale_id = ANY ($2::uuid[])
       UNION SELECT ref, client_id FROM crm.timeline_entry WHERE business_id = $1 AND ref = ANY ($2::uuid[])`,
      [tx.businessId, ids],
    );
    return new Map(rows.map((row) => [row.ref, row.clientId]));
  }

  /** Clients who never came and were written down before, or whose last visit was before; nobody who is still expected. */
  async stale(tx: Tx, kind: 'leads' | 'idle', before: Date, limit: number | null): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM crm.client WHERE business_id = $1 AND erased_at IS NULL AND merged_into IS NULL
         AND (booked_until IS NULL OR booked_until < $3)
         AND CASE $2 WHEN 'leads' THEN visits = 0 AND created_at < $4 ELSE visits > 0 AND last_visit_at < $4 END
       ORDER BY id LIMIT $5`,
      [tx.businessId, kind, tx.now, before, limit],
    );
    return rows.map((row) => row.id);
  }

  async retention(tx: Tx): Promise<ReadonlyMap<string, number | null>> {
    const rows = await tx.query<{ kind: string; days: number | null }>(
      `SELECT kind, days FROM crm.retention_rule WHERE business_id = $1`,
      [tx.businessId],
    );
    return new Map(rows.map((row) => [row.kind, row.days]));
  }

  async keepRetention(tx: Tx, kind: string, days: number | null): Promise<void> {
    await tx.query(
      `INSERT INTO crm.retention_rule (business_id, kind, days) VALUES ($1, $2, $3)
       ON CONFLICT (business_id, kind) DO UPDATE SET days = excluded.days`,
      [tx.businessId, kind, days],
    );
  }

  /** The log of erasures, which a restored backup may lack. */
  async erasures(tx: Tx): Promise<{ hash: string; at: Date }[]> {
    return tx.query(`SELECT hash, at FROM crm.erasure WHERE business_id = $1 ORDER BY at, hash`, [tx.businessId]);
  }

  /** Clients whose rows say who they are, in their order. */
  async knownAfter(tx: Tx, last: string | null, limit: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM crm.client WHERE business_id = $1 AND erased_at IS NULL AND ($2::uuid IS NULL OR id > $2)
       ORDER BY id LIMIT $3`,
      [tx.businessId, last, limit],
    );
    return rows.map((row) => row.id);
  }
}
