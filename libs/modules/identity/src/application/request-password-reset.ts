import { Injectable } from '@nestjs/common';
import { Outbox, systemActor, UnitOfWork } from '@stamgast/platform';
import { AccountRepository } from '../persistence/account.repository.js';

/** Asks for a reset message; the caller cannot tell whether there is such an account. */
@Injectable()
export class RequestPasswordReset {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly outbox: Outbox,
  ) {}

  async execute(email: string): Promise<void> {
    const account = await this.unitOfWork.runGlobal((tx) => this.accounts.byEmail(tx, email));
    const businessId = account?.businessIds.at(-1);
    if (!account || !businessId) return;
    // A message is sent in some business's name; the account's newest will do.
    await this.unitOfWork.run({ businessId, actor: systemActor }, (tx) =>
      this.outbox.append(tx, { type: 'password_reset.requested.v1', accountId: account.id }),
    );
  }
}
