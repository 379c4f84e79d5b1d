import { Injectable } from '@nestjs/common';
import type { GlobalTx } from '@stamgast/platform/database';
import { AccountEntity } from './identity.entities.js';

export interface Account {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly locale: string;
  readonly passwordHash: string;
  readonly businessIds: readonly string[];
}

/** Two spellings of one address are one account. */
export function emailKey(email: string): string {
  return email.normalize('NFC').trim().toLowerCase();
}

type Store = Pick<GlobalTx, 'manager' | 'query'>;

/** Accounts belong to no business: they may work in several. */
@Injectable()
export class AccountRepository {
  async byEmail(tx: Store, email: string): Promise<Account | null> {
    return tx.manager.findOneBy(AccountEntity, { emailKey: emailKey(email) });
  }

  async byId(tx: Store, id: string): Promise<Account | null> {
    return tx.manager.findOneBy(AccountEntity, { id });
  }

  /** False when the address is taken. */
  async insert(tx: Store, account: Account): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO identity.account (id, email, email_key, name, locale, password_hash, business_ids)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (email_key) DO NOTHING RETURNING id`,
      [
        account.id,
        account.email.trim(),
        emailKey(account.email),
        account.name,
        account.locale,
        account.passwordHash,
        account.businessIds,
      ],
    );
    return rows.length > 0;
  }

  async joinBusiness(tx: Store, accountId: string, businessId: string): Promise<void> {
    await tx.query(
      `UPDATE identity.account SET business_ids = array_append(array_remove(business_ids, $2), $2) WHERE id = $1`,
      [accountId, businessId],
    );
  }

  async leaveBusiness(tx: Store, accountId: string, businessId: string): Promise<void> {
    await tx.query(`UPDATE identity.account SET business_ids = array_remove(business_ids, $2) WHERE id = $1`, [
      accountId,
      businessId,
    ]);
  }

  async setPassword(tx: Store, accountId: string, passwordHash: string): Promise<void> {
    await tx.manager.update(AccountEntity, { id: accountId }, { passwordHash });
  }
}
