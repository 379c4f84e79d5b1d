import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import type { Tx } from '@stamgast/platform/database';
import { loyaltyProblems } from '../domain/loyalty-problems.js';
import { ReservationRepository } from '../persistence/reservation.repository.js';
import { RewardRepository } from '../persistence/reward.repository.js';
import { EndReservation } from './end-reservation.js';
import { ReadLoyaltyCard } from './loyalty-card.js';
import { ReserveReward } from './reserve-reward.js';

/** What a client sees of their points. */
export interface PointsSummary {
  readonly balance: number;
  readonly unit: string;
  readonly nextReward: { readonly name: string; readonly cost: number; readonly missing: number } | null;
  readonly history: readonly { readonly at: string; readonly points: number; readonly reason: string }[];
}

/** What other modules may do with points; it joins their transaction. */
@Injectable()
export class LoyaltyFacade {
  constructor(
    private readonly card: ReadLoyaltyCard,
    private readonly rewards: RewardRepository,
    private readonly reservations: ReservationRepository,
    private readonly reserve: ReserveReward,
    private readonly end: EndReservation,
  ) {}

  /** Null where the business has no programme running. */
  async summaryFor(tx: Tx, clientId: string): Promise<PointsSummary | null> {
    const card = await this.card.execute(tx, clientId, 20);
    if (!card?.program.enabled) return null;
    const next = card.rewards.find((reward) => !reward.affordable) ?? card.rewards.at(-1) ?? null;
    return {
      balance: card.balance,
      unit: card.program.unit,
      nextReward: next && { name: next.name, cost: next.cost, missing: Math.max(0, next.cost - card.balance) },
      history: card.entries
        .filter((entry) => entry.points !== 0)
        .map(({ at, points, reason, kind }) => ({
          at: at.toISOString(),
          points,
          reason: kind === 'earn' ? 'visit' : reason,
        })),
    };
  }

  /** Uses a reward for a visit, reserved before or not; answers its name and what it takes off, in minor units. */
  async redeemForVisit(
    tx: Tx,
    clientId: string,
    rewardId: string,
    bookingId: string,
  ): Promise<{ name: string; discount: number }> {
    const reward = await this.rewards.byId(tx, rewardId);
    if (!reward) throw new DomainError(loyaltyProblems.reward_not_offered);
    const open = (await this.reservations.openOf(tx, clientId)).find(
      (one) => one.rewardId === rewardId && (one.bookingId ?? bookingId) === bookingId,
    );
    const reservation = open ?? (await this.reserve.execute(tx, { clientId, rewardId, bookingId }));
    await this.end.execute(tx, reservation.id, 'redeemed');
    return { name: reward.name, discount: reward.discount ?? 0 };
  }
}
