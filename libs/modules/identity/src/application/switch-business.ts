import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { platformProblems, UnitOfWork } from '@stamgast/platform';
import { AccountRepository } from '../persistence/account.repository.js';
import { SessionRepository } from '../persistence/session.repository.js';

/** Replaces a session by one in another of the account's businesses; answers the new token. */
@Injectable()
export class SwitchBusiness {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: SessionRepository,
    private readonly accounts: AccountRepository,
  ) {}

  async execute(token: string, businessId: string): Promise<string> {
    return this.unitOfWork.runGlobal(async (tx) => {
      const session = await this.sessions.resolve(tx, token);
      if (!session) throw new DomainError(platformProblems.not_signed_in);
      const account = await this.accounts.byId(tx, session.accountId);
      if (!account?.businessIds.includes(businessId)) throw new DomainError(platformProblems.not_found);
      await this.sessions.end(tx, session.id);
      return this.sessions.start(tx, session.accountId, businessId);
    });
  }
}
