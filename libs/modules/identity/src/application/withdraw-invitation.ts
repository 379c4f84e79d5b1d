import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { CredentialDirectory, platformProblems, staleVersion } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { InvitationRepository } from '../persistence/invitation.repository.js';
import { AuditLog } from './audit-log.js';

/** Takes an invitation back; its link ends at once. */
@Injectable()
export class WithdrawInvitation {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly credentials: CredentialDirectory,
    private readonly audit: AuditLog,
  ) {}

  async execute(tx: Tx, id: string, version: number): Promise<void> {
    const invitation = await this.invitations.byId(tx, id);
    if (!invitation) throw new DomainError(platformProblems.not_found);
    if (!(await this.invitations.remove(tx, id, version))) throw staleVersion(invitation.version);
    await this.credentials.revoke(tx, 'invitation', id);
    await this.audit.record(tx, { action: 'invitation.withdrawn', subjectType: 'invitation', subjectId: id });
  }
}
