import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { newId, Outbox } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { identityProblems } from '../domain/identity-problems.js';
import { invitationDays, type Invitation } from '../domain/invitation.js';
import { mayManage, type Role } from '../domain/role.js';
import { emailKey } from '../persistence/account.repository.js';
import { InvitationRepository } from '../persistence/invitation.repository.js';
import { MemberRepository } from '../persistence/member.repository.js';
import { AuditLog } from './audit-log.js';

export interface InviteMemberInput {
  readonly email: string;
  readonly role: Role;
  readonly staffId: string | null;
}

/** Offers somebody a place in the team by e-mail, for a week. */
@Injectable()
export class InviteMember {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly members: MemberRepository,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
  ) {}

  async execute(tx: Tx, by: Role, input: InviteMemberInput): Promise<Invitation> {
    if (!mayManage(by, null, input.role)) throw new DomainError(identityProblems.role_not_yours_to_give);
    const known = (await this.members.all(tx)).some((member) => emailKey(member.email) === emailKey(input.email));
    if (known) throw new DomainError(identityProblems.already_member);
    const expiresAt = new Date(tx.now.getTime() + invitationDays * 86_400_000);
    const invitation: Invitation = {
      ...input,
      id: newId(),
      expiresAt,
      acceptedAt: null,
      createdAt: tx.now,
      version: 1,
    };
    await this.invitations.insert(tx, invitation);
    await this.audit.record(tx, {
      action: 'member.invited',
      subjectType: 'invitation',
      subjectId: invitation.id,
      after: { role: input.role },
    });
    await this.outbox.append(tx, { type: 'member.invited.v1', invitationId: invitation.id });
    return invitation;
  }
}
