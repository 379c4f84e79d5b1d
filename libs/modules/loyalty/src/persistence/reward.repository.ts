import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { Reward, RewardKind } from '../domain/reward.js';
import { RewardEntity } from './loyalty.entities.js';

@Injectable()
export class RewardRepository {
  /** Cheapest first. */
  async all(tx: Tx): Promise<Reward[]> {
    const rows = await tx.manager.find(RewardEntity, {
      where: { businessId: tx.businessId },
      order: { cost: 'ASC', id: 'ASC' },
    });
    return rows.map(read);
  }

  async byId(tx: Tx, id: string): Promise<Reward | null> {
    const row = await tx.manager.findOneBy(RewardEntity, { businessId: tx.businessId, id });
    return row && read(row);
  }

  async insert(tx: Tx, reward: Reward): Promise<void> {
    const { discount, ...rest } = reward;
    await tx.manager.insert(RewardEntity, {
      ...rest,
      businessId: tx.businessId,
      discountAmount: discount === null ? null : String(discount),
    });
  }

  async update(tx: Tx, version: number, reward: Reward): Promise<boolean> {
    const { name, cost, kind, active, discount } = reward;
    const result = await tx.manager
      .createQueryBuilder()
      .update(RewardEntity)
      .set({
        name,
        cost,
        kind,
        active,
        discountAmount: discount === null ? null : String(discount),
        version: () => 'version + 1',
      })
      .where({ businessId: tx.businessId, id: reward.id, version })
      .execute();
    return result.affected === 1;
  }
}

function read(row: RewardEntity): Reward {
  const { businessId: _business, discountAmount, kind, ...rest } = row;
  return { ...rest, kind: kind as RewardKind, discount: discountAmount === null ? null : Number(discountAmount) };
}
