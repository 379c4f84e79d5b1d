import { Injectable } from '@nestjs/common';
import { hashToken, newToken } from '@stamgast/platform/database';
import type { GlobalTx } from '@stamgast/platform/database';

type Store = Pick<GlobalTx, 'query'>;

/** Reset links: one per account, for ten minutes, once. */
@Injectable()
export class PasswordResetRepository {
  /** Makes the account's link anew, so that an earlier one ends. */
  async issue(tx: Store, accountId: string): Promise<string> {
    const token = newToken();
    await tx.query(`DELETE FROM identity.password_reset WHERE account_id = $1`, [accountId]);
    await tx.query(
      `INSERT INTO identity.password_reset (token_hash, account_id, expires_at) VALUES ($1, $2, now() + interval '10 minutes')`,
      [hashToken(token), accountId],
    );
    return token;
  }

  /** Uses a link up; null when it is unknown, used or too old. */
  async redeem(tx: Store, token: string): Promise<string | null> {
    const [row] = await tx.query<{ accountId: string }>(
      `DELETE FROM identity.password_reset WHERE token_hash = $1 AND expires_at > now() RETURNING account_id AS "accountId"`,
      [hashToken(token)],
    );
    return row?.accountId ?? null;
  }
}
