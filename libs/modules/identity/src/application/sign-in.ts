import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { UnitOfWork } from '@stamgast/platform';
import { identityProblems } from '../domain/identity-problems.js';
import { AccountRepository } from '../persistence/account.repository.js';
import { SessionRepository } from '../persistence/session.repository.js';
import { PasswordHasher } from './password-hasher.js';

/** Starts a session for the right e-mail address and password; the answer never tells which of them was wrong. */
@Injectable()
export class SignIn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly sessions: SessionRepository,
    private readonly hasher: PasswordHasher,
  ) {}

  async execute(email: string, password: string): Promise<string> {
    const account = await this.unitOfWork.runGlobal((tx) => this.accounts.byEmail(tx, email));
    const right = await this.hasher.matches(account?.passwordHash ?? null, password);
    if (!account || !right) throw new DomainError(identityProblems.wrong_credentials);
    return this.unitOfWork.runGlobal((tx) => this.sessions.start(tx, account.id, account.businessIds.at(-1) ?? null));
  }
}
