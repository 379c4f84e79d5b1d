import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { CredentialDirectory, newId } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { identityProblems } from '../domain/identity-problems.js';
import type { Invitation } from '../domain/invitation.js';
import { AccountRepository, type Account } from '../persistence/account.repository.js';
import { InvitationRepository } from '../persistence/invitation.repository.js';
import { AcceptedPlace } from './accepted-place.js';
import { ChoosePassword } from './choose-password.js';
import { PasswordHasher } from './password-hasher.js';

export interface AcceptInvitationInput {
  readonly name?: string;
  /** A new password, or the account's own where the address has one already. */
  readonly password: string;
}

/** An account and the business it has joined. */
export interface TakenPlace {
  readonly accountId: string;
  readonly businessId: string;
}

/**
 * Takes an offered place. Whoever has an account under the invited address must prove it by its password: an invitation
 * never resets or moves an account.
 */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly accounts: AccountRepository,
    private readonly credentials: CredentialDirectory,
    private readonly hasher: PasswordHasher,
    private readonly choosePassword: ChoosePassword,
    private readonly place: AcceptedPlace,
  ) {}

  /** Answers whose place it is now; the session is started apart, so that its token is kept nowhere. */
  async execute(tx: Tx, invitationId: string, input: AcceptInvitationInput): Promise<TakenPlace> {
    const invitation = await this.invitations.byId(tx, invitationId);
    if (!invitation || !(await this.invitations.accept(tx, invitationId)))
      throw new DomainError(identityProblems.invitation_ended);
    const account = await this.accountFor(tx, invitation, input);
    await this.credentials.revoke(tx, 'invitation', invitationId);
    await this.place.take(tx, invitation, account);
    return { accountId: account.id, businessId: tx.businessId };
  }

  private async accountFor(tx: Tx, invitation: Invitation, input: AcceptInvitationInput): Promise<Account> {
    const known = await this.accounts.byEmail(tx, invitation.email);
    if (known) {
      const right = await this.hasher.matches(known.passwordHash, input.password);
      if (!right) throw new DomainError(identityProblems.wrong_credentials);
      return known;
    }
    const name = input.name ?? invitation.email.split('@')[0] ?? invitation.email;
    const passwordHash = await this.choosePassword.execute(input.password, [
      name,
      invitation.email.split('@')[0] ?? '',
    ]);
    const account = { id: newId(), email: invitation.email, name, locale: 'en', passwordHash, businessIds: [] };
    if (!(await this.accounts.insert(tx, account))) throw new DomainError(identityProblems.email_taken);
    return account;
  }
}
