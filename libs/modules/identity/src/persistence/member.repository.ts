import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { Member } from '../domain/member.js';
import type { Grant, Role } from '../domain/role.js';
import { MemberEntity } from './identity.entities.js';

@Injectable()
export class MemberRepository {
  async insert(tx: Tx, member: Member): Promise<void> {
    await tx.manager.insert(MemberEntity, { ...member, grants: [...member.grants], businessId: tx.businessId });
  }

  async byAccount(tx: Tx, accountId: string): Promise<Member | null> {
    return this.read(await tx.manager.findOneBy(MemberEntity, { businessId: tx.businessId, accountId }));
  }

  async byId(tx: Tx, id: string): Promise<Member | null> {
    return this.read(await tx.manager.findOneBy(MemberEntity, { businessId: tx.businessId, id }));
  }

  async all(tx: Tx): Promise<Member[]> {
    const rows = await tx.manager.find(MemberEntity, {
      where: { businessId: tx.businessId },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
    return rows.map((row) => this.read(row) as Member);
  }

  /** Holds up every other change of the team until the transaction ends. */
  async lockTeam(tx: Tx): Promise<void> {
    await tx.query(`SELECT 1 FROM identity.business WHERE business_id = $1 FOR UPDATE`, [tx.businessId]);
  }

  async update(
    tx: Tx,
    id: string,
    version: number,
    { grants, ...change }: Partial<Pick<Member, 'role' | 'staffId' | 'grants'>>,
  ): Promise<boolean> {
    const result = await tx.manager
      .createQueryBuilder()
      .update(MemberEntity)
      .set({ ...change, ...(grants && { grants: [...grants] }), version: () => 'version + 1' })
      .where({ businessId: tx.businessId, id, version })
      .execute();
    return result.affected === 1;
  }

  /** Makes a member's place an account's, as an owner. */
  async seat(tx: Tx, id: string, accountId: string): Promise<void> {
    await tx.manager.update(MemberEntity, { businessId: tx.businessId, id }, { accountId, role: 'owner' });
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.manager.delete(MemberEntity, { businessId: tx.businessId, id });
  }

  private read(row: MemberEntity | null): Member | null {
    if (!row) return null;
    const { businessId: _business, createdAt: _created, role, grants, ...rest } = row;
    return { ...rest, role: role as Role, grants: grants as Grant[] };
  }
}
