import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { platformProblems, staleVersion } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { identityProblems } from '../domain/identity-problems.js';
import type { Member } from '../domain/member.js';
import { mayManage, type Grant, type Role } from '../domain/role.js';
import { AccountRepository } from '../persistence/account.repository.js';
import { MemberRepository } from '../persistence/member.repository.js';
import { AuditLog } from './audit-log.js';

export interface MemberChange {
  readonly role?: Role;
  readonly staffId?: string | null;
  readonly grants?: readonly Grant[];
}

/** Changes or removes a member; the business always keeps an owner. It bites on the member's next request. */
@Injectable()
export class ChangeMember {
  constructor(
    private readonly members: MemberRepository,
    private readonly accounts: AccountRepository,
    private readonly audit: AuditLog,
  ) {}

  async execute(tx: Tx, by: Role, id: string, version: number, change: MemberChange): Promise<Member> {
    const before = await this.load(tx, id, version);
    const after = { ...before, ...change, version: version + 1 };
    if (!mayManage(by, before.role, after.role)) throw new DomainError(identityProblems.role_not_yours_to_give);
    // Owners grant, also to themselves, and the audit log tells.
    if (change.grants && by !== 'owner') throw new DomainError(identityProblems.role_not_yours_to_give);
    if (after.role !== 'owner') await this.refuseLastOwner(tx, before);
    if (!(await this.members.update(tx, id, version, change))) throw staleVersion(version + 1);
    const told = ({ role, staffId, grants }: Member) => ({ role, staffId, grants: [...grants] });
    const entry = { before: told(before), after: told(after) };
    await this.audit.record(tx, { action: 'member.changed', subjectType: 'member', subjectId: id, ...entry });
    return after;
  }

  async remove(tx: Tx, by: Role, id: string, version: number): Promise<void> {
    const member = await this.load(tx, id, version);
    if (!mayManage(by, member.role, null)) throw new DomainError(identityProblems.role_not_yours_to_give);
    await this.refuseLastOwner(tx, member);
    await this.members.remove(tx, id);
    await this.accounts.leaveBusiness(tx, member.accountId, tx.businessId);
    await this.audit.record(tx, {
      action: 'member.removed',
      subjectType: 'member',
      subjectId: id,
      before: { role: member.role },
    });
  }

  private async load(tx: Tx, id: string, version: number): Promise<Member> {
    // Two owners who remove one another at the same moment must not both succeed.
    await this.members.lockTeam(tx);
    const member = await this.members.byId(tx, id);
    if (!member) throw new DomainError(platformProblems.not_found);
    if (member.version !== version) throw staleVersion(member.version);
    return member;
  }

  private async refuseLastOwner(tx: Tx, member: Member): Promise<void> {
    if (member.role !== 'owner') return;
    const owners = (await this.members.all(tx)).filter((one) => one.role === 'owner');
    if (owners.length === 1) throw new DomainError(identityProblems.last_owner);
  }
}
