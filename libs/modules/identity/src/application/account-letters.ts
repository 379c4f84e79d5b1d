import { Inject, Injectable } from '@nestjs/common';
import { CONFIGURATION, CredentialDirectory, type Configuration } from '@stamgast/platform';
import type { Locale } from '@stamgast/kernel';
import type { Tx } from '@stamgast/platform/database';
import { AccountRepository } from '../persistence/account.repository.js';
import { InvitationRepository } from '../persistence/invitation.repository.js';
import { PasswordResetRepository } from '../persistence/password-reset.repository.js';

/** What a message to a team member needs; `url` is a link made for this one message. */
export interface AccountLetter {
  readonly email: string;
  readonly name: string | null;
  readonly locale: Locale | null;
  readonly url: string;
}

/** Facade for notifications: addressee and link of the messages that concern accounts. */
@Injectable()
export class AccountLetters {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly resets: PasswordResetRepository,
    private readonly invitations: InvitationRepository,
    private readonly credentials: CredentialDirectory,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** Null when the account is gone. */
  async passwordReset(tx: Tx, accountId: string): Promise<AccountLetter | null> {
    const account = await this.accounts.byId(tx, accountId);
    if (!account) return null;
    const token = await this.resets.issue(tx, accountId);
    const { email, name } = account;
    return {
      email,
      name,
      locale: account.locale as Locale,
      url: `${this.configuration.publicUrl}/admin/reset-password?token=${token}`,
    };
  }

  /** Null when the invitation was taken back, accepted or has ended. */
  async invitation(tx: Tx, invitationId: string): Promise<AccountLetter | null> {
    const invitation = await this.invitations.byId(tx, invitationId);
    if (!invitation || invitation.acceptedAt || invitation.expiresAt <= tx.now) return null;
    const token = await this.credentials.issue(tx, 'invitation', invitation.id, invitation.expiresAt);
    return {
      email: invitation.email,
      name: null,
      locale: null,
      url: `${this.configuration.publicUrl}/admin/invitation?token=${token}`,
    };
  }
}
