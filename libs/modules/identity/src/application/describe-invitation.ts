import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import type { Tx } from '@stamgast/platform/database';
import { identityProblems } from '../domain/identity-problems.js';
import type { Role } from '../domain/role.js';
import { BusinessRepository } from '../persistence/business.repository.js';
import { InvitationRepository } from '../persistence/invitation.repository.js';

/** What an invitation offers, for whoever holds its link. */
@Injectable()
export class DescribeInvitation {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly businesses: BusinessRepository,
  ) {}

  async execute(tx: Tx, id: string): Promise<{ business: string; email: string; role: Role }> {
    const invitation = await this.invitations.byId(tx, id);
    if (!invitation || invitation.acceptedAt) throw new DomainError(identityProblems.invitation_ended);
    const { name } = await this.businesses.load(tx);
    return { business: name, email: invitation.email, role: invitation.role };
  }
}
