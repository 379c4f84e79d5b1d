import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { newId } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { identityProblems } from '../domain/identity-problems.js';
import type { Invitation } from '../domain/invitation.js';
import { AccountRepository, type Account } from '../persistence/account.repository.js';
import { MemberRepository } from '../persistence/member.repository.js';
import { AuditLog } from './audit-log.js';

/** Makes an account a member of the business that invited it. */
@Injectable()
export class AcceptedPlace {
  constructor(
    private readonly members: MemberRepository,
    private readonly accounts: AccountRepository,
    private readonly audit: AuditLog,
  ) {}

  async take(tx: Tx, invitation: Invitation, account: Account): Promise<void> {
    // Of two open invitations to one address the second finds a member.
    if (await this.members.byAccount(tx, account.id)) throw new DomainError(identityProblems.already_member);
    const { role, staffId } = invitation;
    const member = {
      id: newId(),
      accountId: account.id,
      name: account.name,
      email: account.email,
      role,
      staffId,
      grants: [],
      version: 1,
    };
    await this.members.insert(tx, member);
    await this.accounts.joinBusiness(tx, account.id, tx.businessId);
    await this.audit.record(tx, {
      action: 'member.joined',
      subjectType: 'member',
      subjectId: member.id,
      after: { role },
    });
  }
}
