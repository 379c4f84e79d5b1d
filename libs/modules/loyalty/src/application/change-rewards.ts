import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { AuditLog } from '@stamgast/identity';
import { newId, platformProblems, staleVersion } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { Reward, RewardTerms } from '../domain/reward.js';
import { RewardRepository } from '../persistence/reward.repository.js';

/** What points buy. A reward is withdrawn by making it inactive, because reservations refer to it. */
@Injectable()
export class ChangeRewards {
  constructor(
    private readonly rewards: RewardRepository,
    private readonly audit: AuditLog,
  ) {}

  list(tx: Tx): Promise<Reward[]> {
    return this.rewards.all(tx);
  }

  async create(tx: Tx, terms: RewardTerms): Promise<Reward> {
    const reward = { ...terms, id: newId(), version: 1 };
    await this.rewards.insert(tx, reward);
    await this.audit.record(tx, {
      action: 'reward.created',
      subjectType: 'reward',
      subjectId: reward.id,
      after: terms,
    });
    return reward;
  }

  async change(tx: Tx, id: string, version: number, change: Partial<RewardTerms>): Promise<Reward> {
    const before = await this.rewards.byId(tx, id);
    if (!before) throw new DomainError(platformProblems.not_found);
    const after = { ...before, ...change };
    const reward = after.kind === 'discount' ? after : { ...after, discount: null };
    if (!(await this.rewards.update(tx, version, reward))) throw staleVersion(before.version);
    await this.audit.record(tx, {
      action: 'reward.changed',
      subjectType: 'reward',
      subjectId: id,
      before,
      after: change,
    });
    return { ...reward, version: version + 1 };
  }
}
