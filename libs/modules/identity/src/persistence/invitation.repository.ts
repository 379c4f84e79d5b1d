import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { Invitation } from '../domain/invitation.js';
import type { Role } from '../domain/role.js';
import { InvitationEntity } from './identity.entities.js';

@Injectable()
export class InvitationRepository {
  async insert(tx: Tx, invitation: Invitation): Promise<void> {
    await tx.manager.insert(InvitationEntity, { ...invitation, businessId: tx.businessId });
  }

  async byId(tx: Tx, id: string): Promise<Invitation | null> {
    const row = await tx.manager.findOneBy(InvitationEntity, { businessId: tx.businessId, id });
    return row && read(row);
  }

  /** Newest first. */
  async all(tx: Tx): Promise<Invitation[]> {
    const rows = await tx.manager.find(InvitationEntity, {
      where: { businessId: tx.businessId },
      order: { createdAt: 'DESC', id: 'DESC' },
    });
    return rows.map(read);
  }

  /** False when somebody else has accepted it at the same moment. */
  async accept(tx: Tx, id: string): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE identity.invitation SET accepted_at = $3, version = version + 1
       WHERE business_id = $1 AND id = $2 AND accepted_at IS NULL RETURNING id`,
      [tx.businessId, id, tx.now],
    );
    return rows.length > 0;
  }

  async remove(tx: Tx, id: string, version: number): Promise<boolean> {
    const result = await tx.manager.delete(InvitationEntity, { businessId: tx.businessId, id, version });
    return result.affected === 1;
  }
}

function read(row: InvitationEntity): Invitation {
  const { businessId: _business, role, ...rest } = row;
  return { ...rest, role: role as Role };
}
