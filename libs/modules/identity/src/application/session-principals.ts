import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@stamgast/platform';
import type { Principal, Principals } from '@stamgast/platform';
import { permissionsOf, type Grant, type Role } from '../domain/role.js';
import { SessionRepository } from '../persistence/session.repository.js';

interface MemberRow {
  readonly id: string;
  readonly role: Role;
  readonly staffId: string | null;
  readonly grants: readonly Grant[];
}

/** Who a session belongs to and what its role may do, read anew on every request so that a removal bites at once. */
@Injectable()
export class SessionPrincipals implements Principals {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: SessionRepository,
  ) {}

  async resolve(sessionToken: string): Promise<Principal | null> {
    return this.unitOfWork.runGlobal(async (tx) => {
      const session = await this.sessions.resolve(tx, sessionToken);
      if (!session) return null;
      const member = session.businessId ? await this.memberOf(tx, session.businessId, session.accountId) : null;
      return {
        kind: 'member' as const,
        accountId: session.accountId,
        sessionId: session.id,
        businessId: member ? session.businessId : null,
        memberId: member?.id ?? null,
        role: member?.role ?? null,
        staffId: member?.staffId ?? null,
        permissions: member ? permissionsOf(member.role, member.grants) : new Set<string>(),
      };
    });
  }

  async holds({ sessionId, businessId, accountId }: Principal): Promise<boolean> {
    if (businessId === null) return false;
    return this.unitOfWork.runGlobal(
      async (tx) =>
        (await this.sessions.lives(tx, sessionId, businessId)) &&
        (await this.memberOf(tx, businessId, accountId)) !== null,
    );
  }

  private async memberOf(tx: { query: UnitQuery }, businessId: string, accountId: string): Promise<MemberRow | null> {
    await tx.query(`SELECT set_config('app.business_id', $1, true)`, [businessId]);
    const [member] = await tx.query<MemberRow>(
      `SELECT id, role, staff_id AS "staffId", grants FROM identity.member WHERE business_id = $1 AND account_id = $2`,
      [businessId, accountId],
    );
    return member ?? null;
  }
}

type UnitQuery = <Row>(sql: string, parameters?: readonly unknown[]) => Promise<Row[]>;
