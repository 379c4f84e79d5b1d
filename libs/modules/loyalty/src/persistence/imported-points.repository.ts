import { Injectable } from '@nestjs/common';
import { newId, type Tx } from '@stamgast/platform/database';
import { accountKinds, clientAccounts, type AccountKind, type Holdings, type LedgerEntry } from '../domain/ledger.js';
import type { Earning } from './earning.repository.js';

const nothing: Holdings = { points: 0, reserved: 0, receivable: 0 };

const ACCOUNTS = `INSERT INTO loyalty.account (business_id, id, kind, owner_id)
  SELECT $1, a.id, a.kind, a.owner_id FROM unnest($2::uuid[], $3::text[], $4::uuid[]) AS a (id, kind, owner_id)
  ORDER BY a.owner_id, a.kind ON CONFLICT (business_id, kind, owner_id) DO NOTHING`;

const EARNINGS = `INSERT INTO loyalty.earning (business_id, booking_id, client_id, completed, total_amount, tax_amount, paid_amount,
    booking_version, terms, earned_points, changes)
  SELECT $1, e."bookingId", e."clientId", e.completed, e.total, e.tax, e.paid, e."bookingVersion", e.terms, e."earnedPoints", e.changes
  FROM jsonb_to_recordset($2::jsonb) AS e ("bookingId" uuid, "clientId" uuid, completed boolean, total bigint, tax bigint, paid bigint,
    "bookingVersion" integer, terms jsonb, "earnedPoints" integer, changes integer)
  ON CONFLICT (business_id, booking_id) DO NOTHING RETURNING booking_id AS id`;

const ENTRIES = `INSERT INTO loyalty.entry (business_id, id, client_id, account_id, at, kind, points, reason, booking_id, balance_after, key)
  SELECT $1, e.id, e."clientId", a.id, e.at, e.kind, e.points, e.reason, e."bookingId", e."balanceAfter", e.key
  FROM jsonb_to_recordset($2::jsonb) AS e (id uuid, "clientId" uuid, at timestamptz, kind text, points integer, reason text,
    "bookingId" uuid, "balanceAfter" integer, key text)
  JOIN loyalty.account a ON a.business_id = $1 AND a.kind = 'points' AND a.owner_id = e."clientId"`;

const POSTINGS = `WITH wanted AS (
    SELECT p."entryId" AS entry_id, a.id AS account_id, p.amount
    FROM jsonb_to_recordset($2::jsonb) AS p ("entryId" uuid, account text, "ownerId" uuid, amount bigint)
    JOIN loyalty.account a ON a.business_id = $1 AND a.kind = p.account AND a.owner_id = p."ownerId"),
  moved AS (
    UPDATE loyalty.account a SET balance = a.balance + s.amount
    FROM (SELECT account_id, sum(amount) AS amount FROM wanted GROUP BY account_id) s
    WHERE a.business_id = $1 AND a.id = s.account_id)
  INSERT INTO loyalty.posting (business_id, entry_id, account_id, amount) SELECT $1, entry_id, account_id, amount FROM wanted`;

const LOTS = `INSERT INTO loyalty.lot (business_id, id, entry_id, client_id, earned_at, points, remaining)
  SELECT $1, l.id, l."entryId", l."clientId", l.at, l.points, l.points
  FROM jsonb_to_recordset($2::jsonb) AS l (id uuid, "entryId" uuid, "clientId" uuid, at timestamptz, points integer)`;

/** What a removal takes from the business's own accounts, so that all accounts together stay zero. */
const TAKE_BACK = `UPDATE loyalty.account a SET balance = a.balance - s.amount
  FROM (SELECT p.account_id, sum(p.amount) AS amount FROM loyalty.posting p
    JOIN loyalty.entry e ON e.business_id = p.business_id AND e.id = p.entry_id
    WHERE p.business_id = $1 AND e.client_id = ANY ($2::uuid[]) GROUP BY p.account_id) s
  WHERE a.business_id = $1 AND a.id = s.account_id AND a.owner_id = $1`;

/** Earned points by the hundred: a few statements, whatever their number. */
@Injectable()
export class ImportedPointsRepository {
  /** What the clients hold, their accounts locked in the order of their ids. */
  async lock(tx: Tx, clientIds: readonly string[]): Promise<Map<string, Holdings>> {
    const wanted = accountKinds.flatMap((kind) =>
      clientAccounts.includes(kind) ? clientIds.map((owner) => ({ kind, owner })) : [{ kind, owner: tx.businessId }],
    );
    await tx.query(ACCOUNTS, [
      tx.businessId,
      wanted.map(() => newId()),
      wanted.map((one) => one.kind),
      wanted.map((one) => one.owner),
    ]);
    const rows = await tx.query<{ owner: string; kind: keyof Holdings; balance: string }>(
      `SELECT owner_id AS owner, kind, balance FROM loyalty.account
       WHERE business_id = $1 AND owner_id = ANY ($2::uuid[]) AND kind = ANY ($3::text[]) ORDER BY owner_id, kind FOR UPDATE`,
      [tx.businessId, clientIds, clientAccounts],
    );
    const holdings = new Map<string, Holdings>();
    for (const { owner, kind, balance } of rows)
      holdings.set(owner, { ...(holdings.get(owner) ?? nothing), [kind]: Number(balance) });
    return holdings;
  }

  /** Gives the bookings of which nothing was known. */
  async insertEarnings(tx: Tx, earnings: readonly Earning[]): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ id: string }>(EARNINGS, [tx.businessId, JSON.stringify(earnings)]);
    return new Set(rows.map((row) => row.id));
  }

  /** Writes entries with their postings, balances and lots. The clients' accounts are locked. */
  async insertEntries(tx: Tx, entries: readonly LedgerEntry[]): Promise<void> {
    const ownerOf = (account: AccountKind, clientId: string) =>
      clientAccounts.includes(account) ? clientId : tx.businessId;
    const postings = entries.flatMap(({ id: entryId, clientId, postings: moved }) =>
      moved.map(({ account, amount }) => ({ entryId, account, amount, ownerId: ownerOf(account, clientId) })),
    );
    const lots = entries.flatMap(({ id: entryId, clientId, at, postings: moved }) => {
      const points = moved.find((one) => one.account === 'points')?.amount ?? 0;
      return points > 0 ? [{ id: newId(), entryId, clientId, at, points }] : [];
    });
    const plain = entries.map(({ postings: _moved, lotUses: _uses, ...entry }) => entry);
    await tx.query(ENTRIES, [tx.businessId, JSON.stringify(plain)]);
    await tx.query(POSTINGS, [tx.businessId, JSON.stringify(postings)]);
    await tx.query(LOTS, [tx.businessId, JSON.stringify(lots)]);
  }

  /** Takes the clients' accounts away with everything on them; gives the ids of their entries. */
  async removeClients(tx: Tx, clientIds: readonly string[]): Promise<string[]> {
    const owned = [tx.businessId, clientIds];
    const entries = await tx.query<{ id: string }>(
      `SELECT id FROM loyalty.entry WHERE business_id = $1 AND client_id = ANY ($2::uuid[])`,
      owned,
    );
    await tx.query(TAKE_BACK, owned);
    await tx.query(`DELETE FROM loyalty.account WHERE business_id = $1 AND owner_id = ANY ($2::uuid[])`, owned);
    await tx.query(`DELETE FROM loyalty.earning WHERE business_id = $1 AND client_id = ANY ($2::uuid[])`, owned);
    return entries.map((row) => row.id);
  }

  /** Takes away a programme by which nobody has points, and those of the rewards that nobody has reserved. */
  async removeTerms(tx: Tx, programId: string | null, rewardIds: readonly string[]): Promise<void> {
    await tx.query(
      `DELETE FROM loyalty.reward r WHERE business_id = $1 AND id = ANY ($2::uuid[]) AND NOT EXISTS (
         SELECT 1 FROM loyalty.reservation v WHERE v.business_id = $1 AND v.reward_id = r.id)`,
      [tx.businessId, rewardIds],
    );
    await tx.query(
      `DELETE FROM loyalty.program WHERE business_id = $1 AND id = $2
         AND NOT EXISTS (SELECT 1 FROM loyalty.entry WHERE business_id = $1)
         AND NOT EXISTS (SELECT 1 FROM loyalty.reward WHERE business_id = $1)`,
      [tx.businessId, programId],
    );
    await tx.query(
      `DELETE FROM loyalty.account WHERE business_id = $1 AND owner_id = $1
         AND NOT EXISTS (SELECT 1 FROM loyalty.entry WHERE business_id = $1)`,
      [tx.businessId],
    );
  }
}
