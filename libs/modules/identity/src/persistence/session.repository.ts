import { Injectable } from '@nestjs/common';
import { hashToken, newId, newToken } from '@stamgast/platform/database';
import type { GlobalTx } from '@stamgast/platform/database';

export interface Session {
  readonly id: string;
  readonly accountId: string;
  readonly businessId: string | null;
}

type Store = Pick<GlobalTx, 'query'>;

/** Sessions in PostgreSQL: opaque, ended after 30 minutes without use or 12 hours in all (real time). */
@Injectable()
export class SessionRepository {
  /** Gives the token for the cookie; only its hash is kept. */
  async start(tx: Store, accountId: string, businessId: string | null): Promise<string> {
    const token = newToken();
    await tx.query(`INSERT INTO identity.session (token_hash, id, account_id, business_id) VALUES ($1, $2, $3, $4)`, [
      hashToken(token),
      newId(),
      accountId,
      businessId,
    ]);
    return token;
  }

  /** The living session of a token, or null; its use is noted at most once a minute. */
  async resolve(tx: Store, token: string): Promise<Session | null> {
    const [row] = await tx.query<Session & { stale: boolean }>(
      `SELECT id, account_id AS "accountId", business_id AS "businessId", last_seen_at < now() - interval '1 minute' AS stale
       FROM identity.session WHERE token_hash = $1
         AND last_seen_at > now() - interval '30 minutes' AND created_at > now() - interval '12 hours'`,
      [hashToken(token)],
    );
    if (row?.stale) await tx.query(`UPDATE identity.session SET last_seen_at = now() WHERE id = $1`, [row.id]);
    return row ?? null;
  }

  /** Whether a session lives and acts in this business; asking does not prolong it. */
  async lives(tx: Store, sessionId: string, businessId: string): Promise<boolean> {
    const rows = await tx.query(
      `SELECT 1 FROM identity.session WHERE id = $1 AND business_id = $2
         AND last_seen_at > now() - interval '30 minutes' AND created_at > now() - interval '12 hours'`,
      [sessionId, businessId],
    );
    return rows.length > 0;
  }

  async end(tx: Store, sessionId: string): Promise<void> {
    await tx.query(`DELETE FROM identity.session WHERE id = $1`, [sessionId]);
  }

  async endAllOf(tx: Store, accountId: string): Promise<void> {
    await tx.query(`DELETE FROM identity.session WHERE account_id = $1`, [accountId]);
  }
}
