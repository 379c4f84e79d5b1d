import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { newId, UnitOfWork } from '@stamgast/platform';
import { identityProblems } from '../domain/identity-problems.js';
import { AccountRepository } from '../persistence/account.repository.js';
import { SessionRepository } from '../persistence/session.repository.js';
import { ChoosePassword } from './choose-password.js';
import { CreateBusiness, type NewBusiness } from './create-business.js';

export interface SignUpInput {
  readonly email: string;
  readonly password: string;
  readonly name: string;
  readonly business: NewBusiness;
}

/** Makes an account, its business and the first owner in one transaction; answers the session's token. */
@Injectable()
export class SignUp {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly choosePassword: ChoosePassword,
    private readonly createBusiness: CreateBusiness,
    private readonly accounts: AccountRepository,
    private readonly sessions: SessionRepository,
  ) {}

  async execute(input: SignUpInput): Promise<string> {
    const { email, name, business } = input;
    const passwordHash = await this.choosePassword.execute(input.password, [
      email.split('@')[0] ?? '',
      name,
      business.name,
    ]);
    const businessId = newId();
    const accountId = newId();
    return this.unitOfWork.run({ businessId, actor: { kind: 'member', id: null, via: 'ui' } }, async (tx) => {
      const account = { id: accountId, email, name, locale: business.locale, passwordHash, businessIds: [businessId] };
      if (!(await this.accounts.insert(tx, account))) throw new DomainError(identityProblems.email_taken);
      await this.createBusiness.execute(tx, business, { accountId, name, email });
      return this.sessions.start(tx, accountId, businessId);
    });
  }
}
