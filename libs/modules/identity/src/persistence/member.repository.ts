import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { Member } from '../domain/member.js';
import type { Role } from '../domain/role.js';
import { MemberEntity } from './identity.entities.js';

@Injectable()
export class MemberRepository {
  async insert(tx: Tx, member: Member): Promise<void> {
    await tx.manager.insert(MemberEntity, { ...member, businessId: tx.businessId });
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

  private read(row: MemberEntity | null): Member | null {
    if (!row) return null;
    const { businessId: _business, createdAt: _created, role, ...rest } = row;
    return { ...rest, role: role as Role };
  }
}
