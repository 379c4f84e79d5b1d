import { Injectable } from '@nestjs/common';
import { newId, type Tx } from '@stamgast/platform/database';
import {
  accountKinds,
  clientAccounts,
  type AccountKind,
  type EntryRow,
  type Holdings,
  type LedgerEntry,
} from '../domain/ledger.js';
import type { StoredLot, StoredLotUse, StoredRestoration } from '../domain/ledger.js';

const HOLDINGS = `SELECT kind, balance FROM loyalty.account
  WHERE business_id = $1 AND owner_id = $2 AND kind = ANY($3::text[]) ORDER BY kind`;

@Injectable()
export class LedgerRepository {
  /** Holds up every other movement on the client's accounts until the transaction ends. */
  async lock(tx: Tx, clientId: string): Promise<Holdings> {
    await tx.query(
      `INSERT INTO loyalty.account (business_id, id, kind, owner_id)
       SELECT $1, id, kind, CASE WHEN kind = ANY($4::text[]) THEN $2::uuid ELSE $1::uuid END FROM unnest($3::uuid[], $5::text[]) AS a (id, kind)
       ON CONFLICT (business_id, kind, owner_id) DO NOTHING`,
      [tx.businessId, clientId, accountKinds.map(() => newId()), clientAccounts, accountKinds],
    );
    return this.read(tx, clientId, `${HOLDINGS} FOR UPDATE`);
  }

  holdings(tx: Tx, clientId: string): Promise<Holdings> {
    return this.read(tx, clientId, HOLDINGS);
  }

  private async read(tx: Tx, clientId: string, sql: string): Promise<Holdings> {
    const rows = await tx.query<{ kind: keyof Holdings; balance: string }>(sql, [
      tx.businessId,
      clientId,
      clientAccounts,
    ]);
    const balances = new Map(rows.map((row) => [row.kind, Number(row.balance)]));
    return {
      points: balances.get('points') ?? 0,
      reserved: balances.get('reserved') ?? 0,
      receivable: balances.get('receivable') ?? 0,
    };
  }

  /** Writes an entry with its postings and moves the balances; false when an entry of the same key is there already. */
  async post(tx: Tx, entry: LedgerEntry): Promise<boolean> {
    const inserted = await tx.query(
      `INSERT INTO loyalty.entry (business_id, id, client_id, account_id, at, kind, points, reason, booking_id, reward_id, balance_after, key)
       SELECT $1, $2, $3, id, $4, $5, $6, $7, $8, $9, $10, $11 FROM loyalty.account WHERE business_id = $1 AND kind = 'points' AND owner_id = $3
       ON CONFLICT (business_id, key) DO NOTHING RETURNING id`,
      [
        tx.businessId,
        entry.id,
        entry.clientId,
        entry.at,
        entry.kind,
        entry.points,
        entry.reason,
        entry.bookingId,
        entry.rewardId,
        entry.balanceAfter,
        entry.key,
      ],
    );
    if (inserted.length === 0) return false;
    const ownerOf = (account: AccountKind) => (clientAccounts.includes(account) ? entry.clientId : tx.businessId);
    await tx.query(
      `WITH wanted AS (SELECT * FROM unnest($3::text[], $4::uuid[], $5::bigint[]) AS w (kind, owner_id, amount)),
       moved AS (
         UPDATE loyalty.account a SET balance = a.balance + wanted.amount FROM wanted
         WHERE a.business_id = $1 AND a.kind = wanted.kind AND a.owner_id = wanted.owner_id RETURNING a.id, wanted.amount)
       INSERT INTO loyalty.posting (business_id, entry_id, account_id, amount)
       SELECT $1, $2, id, amount FROM moved`,
      [
        tx.businessId,
        entry.id,
        entry.postings.map((posting) => posting.account),
        entry.postings.map((posting) => ownerOf(posting.account)),
        entry.postings.map((posting) => posting.amount),
      ],
    );
    await this.useLots(tx, entry.id, entry.lotUses);
    return true;
  }

  /** Lots with points left, of a client whose accounts are locked. */
  async lots(tx: Tx, clientId: string): Promise<StoredLot[]> {
    const rows = await tx.query<{ id: string; remaining: number; earnedAt: Date; expiresAt: Date | null }>(
      `SELECT id, remaining, earned_at AS "earnedAt", expires_at AS "expiresAt" FROM loyalty.lot
       WHERE business_id = $1 AND client_id = $2 AND remaining > 0`,
      [tx.businessId, clientId],
    );
    return rows.map((row) => ({
      ...row,
      earnedAt: row.earnedAt.getTime(),
      expiresAt: row.expiresAt?.getTime() ?? null,
    }));
  }

  async addLot(tx: Tx, entryId: string, clientId: string, points: number): Promise<void> {
    await tx.query(
      `INSERT INTO loyalty.lot (business_id, id, entry_id, client_id, earned_at, points, remaining) VALUES ($1, $2, $3, $4, $5, $6, $6)`,
      [tx.businessId, newId(), entryId, clientId, tx.now, points],
    );
  }

  /** The lots that an entry took points from, with what it took. */
  async usesOf(tx: Tx, entryId: string): Promise<{ lots: StoredLot[]; uses: StoredLotUse[] }> {
    const rows = await tx.query<{
      id: string;
      remaining: number;
      earnedAt: Date;
      expiresAt: Date | null;
      used: number;
    }>(
      `SELECT l.id, l.remaining, l.earned_at AS "earnedAt", l.expires_at AS "expiresAt", u.points AS used
       FROM loyalty.lot_use u JOIN loyalty.lot l ON l.business_id = u.business_id AND l.id = u.lot_id
       WHERE u.business_id = $1 AND u.entry_id = $2`,
      [tx.businessId, entryId],
    );
    return {
      lots: rows.map((row) => ({
        id: row.id,
        remaining: row.remaining,
        earnedAt: row.earnedAt.getTime(),
        expiresAt: row.expiresAt?.getTime() ?? null,
      })),
      uses: rows.map((row) => ({ lotId: row.id, points: row.used })),
    };
  }

  async restore(tx: Tx, restored: readonly StoredRestoration[]): Promise<void> {
    for (const { lotId, points, expiresAt } of restored)
      await tx.query(
        `UPDATE loyalty.lot SET remaining = remaining + $3, expires_at = $4 WHERE business_id = $1 AND id = $2`,
        [tx.businessId, lotId, points, expiresAt === null ? null : new Date(expiresAt)],
      );
  }

  /** Newest first, one more than the limit; of one client or of all. */
  async entries(
    tx: Tx,
    clientId: string | null,
    limit: number,
    after: readonly [string, string] | null,
  ): Promise<EntryRow[]> {
    return tx.query<EntryRow>(
      `SELECT id, client_id AS "clientId", at, kind, points, reason, booking_id AS "bookingId", reward_id AS "rewardId", balance_after AS "balanceAfter"
       FROM loyalty.entry WHERE business_id = $1 AND ($2::uuid IS NULL OR client_id = $2)
         AND ($3::timestamptz IS NULL OR (at, id) < ($3::timestamptz, $4::uuid))
       ORDER BY at DESC, id DESC LIMIT $5`,
      [tx.businessId, clientId, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    );
  }

  private async useLots(tx: Tx, entryId: string, uses: readonly StoredLotUse[]): Promise<void> {
    if (uses.length === 0) return;
    await tx.query(
      `WITH used AS (SELECT * FROM unnest($3::uuid[], $4::integer[]) AS u (lot_id, points)),
       taken AS (UPDATE loyalty.lot l SET remaining = l.remaining - used.points FROM used WHERE l.business_id = $1 AND l.id = used.lot_id RETURNING l.id)
       INSERT INTO loyalty.lot_use (business_id, entry_id, lot_id, points) SELECT $1, $2, lot_id, points FROM used`,
      [tx.businessId, entryId, uses.map((use) => use.lotId), uses.map((use) => use.points)],
    );
  }
}
