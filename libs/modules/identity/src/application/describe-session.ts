import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { platformProblems, systemActor, UnitOfWork } from '@stamgast/platform';
import { permissionsOf, type Role } from '../domain/role.js';
import { AccountRepository } from '../persistence/account.repository.js';
import type { Business } from '../domain/business.js';
import { BusinessRepository } from '../persistence/business.repository.js';
import { MemberRepository } from '../persistence/member.repository.js';
import { SessionRepository } from '../persistence/session.repository.js';

export interface SessionView {
  readonly account: { readonly id: string; readonly email: string; readonly name: string; readonly locale: string };
  readonly business: (Business & { readonly now: string }) | null;
  readonly role: Role | null;
  readonly permissions: readonly string[];
  readonly staffId: string | null;
  readonly memberships: readonly { businessId: string; name: string; slug: string; role: Role }[];
}

/** Everything that the admin needs to know about who is signed in. */
@Injectable()
export class DescribeSession {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: SessionRepository,
    private readonly accounts: AccountRepository,
    private readonly businesses: BusinessRepository,
    private readonly members: MemberRepository,
  ) {}

  async execute(token: string): Promise<SessionView> {
    const session = await this.unitOfWork.runGlobal((tx) => this.sessions.resolve(tx, token));
    const account = session && (await this.unitOfWork.runGlobal((tx) => this.accounts.byId(tx, session.accountId)));
    if (!session || !account) throw new DomainError(platformProblems.not_signed_in);
    const places = [];
    for (const businessId of account.businessIds) {
      const place = await this.place(businessId, account.id);
      if (place) places.push(place);
    }
    const active = places.find((one) => one.business.id === session.businessId) ?? null;
    return {
      account: { id: account.id, email: account.email, name: account.name, locale: account.locale },
      business: active?.business ?? null,
      role: active?.role ?? null,
      permissions: active ? [...permissionsOf(active.role, active.grants)].sort() : [],
      staffId: active?.staffId ?? null,
      memberships: places.map(({ business, role }) => ({
        businessId: business.id,
        name: business.name,
        slug: business.slug,
        role,
      })),
    };
  }

  private place(businessId: string, accountId: string) {
    return this.unitOfWork.run({ businessId, actor: systemActor }, async (tx) => {
      const member = await this.members.byAccount(tx, accountId);
      if (!member) return null;
      const business = { ...(await this.businesses.load(tx)), now: tx.now.toISOString() };
      return { business, role: member.role, staffId: member.staffId, grants: member.grants };
    });
  }
}
