import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { ClientsFacade } from '@stamgast/crm';
import { AuditLog } from '@stamgast/identity';
import { newId, platformProblems } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { loyaltyProblems } from '../domain/loyalty-problems.js';
import type { Reservation } from '../domain/reward.js';
import { ReservationRepository } from '../persistence/reservation.repository.js';
import { RewardRepository } from '../persistence/reward.repository.js';
import { MovePoints } from './move-points.js';

export interface ReserveRewardInput {
  readonly clientId: string;
  readonly rewardId: string;
  readonly bookingId: string | null;
}

/** Sets a client's points aside for a reward, so that they cannot be spent twice (D68). */
@Injectable()
export class ReserveReward {
  constructor(
    private readonly clients: ClientsFacade,
    private readonly rewards: RewardRepository,
    private readonly reservations: ReservationRepository,
    private readonly points: MovePoints,
    private readonly audit: AuditLog,
  ) {}

  async execute(tx: Tx, input: ReserveRewardInput): Promise<Reservation> {
    const { clientId, rewardId, bookingId } = input;
    if (!(await this.clients.contactFor(tx, clientId))) throw new DomainError(platformProblems.not_found);
    const reward = await this.rewards.byId(tx, rewardId);
    if (!reward?.active) throw new DomainError(loyaltyProblems.reward_not_offered);
    const id = newId();
    const movement = {
      clientId,
      bookingId,
      rewardId,
      kind: 'reserve' as const,
      reason: reward.name,
      key: `reserve:${id}`,
    };
    const entry = await this.points.reserve(tx, movement, reward.cost);
    const reservation: Reservation = {
      id,
      clientId,
      rewardId,
      rewardName: reward.name,
      bookingId,
      cost: reward.cost,
      state: 'reserved',
      version: 1,
    };
    // The key is this reservation's own id, so the entry is always new.
    await this.reservations.insert(tx, reservation, entry?.id ?? id);
    await this.audit.record(tx, {
      action: 'reward.reserved',
      subjectType: 'client',
      subjectId: clientId,
      after: { reward: reward.name, points: reward.cost },
    });
    return reservation;
  }
}
