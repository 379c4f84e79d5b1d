import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { UnitOfWork } from '@stamgast/platform';
import { identityProblems } from '../domain/identity-problems.js';
import { AccountRepository } from '../persistence/account.repository.js';
import { PasswordResetRepository } from '../persistence/password-reset.repository.js';
import { SessionRepository } from '../persistence/session.repository.js';
import { ChoosePassword } from './choose-password.js';

/** Sets a new password by a reset link and ends every session of the account. */
@Injectable()
export class ResetPassword {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly resets: PasswordResetRepository,
    private readonly accounts: AccountRepository,
    private readonly sessions: SessionRepository,
    private readonly choosePassword: ChoosePassword,
  ) {}

  async execute(token: string, password: string): Promise<void> {
    await this.unitOfWork.runGlobal(async (tx) => {
      const accountId = await this.resets.redeem(tx, token);
      const account = accountId && (await this.accounts.byId(tx, accountId));
      if (!account) throw new DomainError(identityProblems.reset_link_ended);
      // A password that is refused throws, which takes the redemption back: the link can be tried again.
      const passwordHash = await this.choosePassword.execute(password, [
        account.email.split('@')[0] ?? '',
        account.name,
      ]);
      await this.accounts.setPassword(tx, account.id, passwordHash);
      await this.sessions.endAllOf(tx, account.id);
    });
  }
}
