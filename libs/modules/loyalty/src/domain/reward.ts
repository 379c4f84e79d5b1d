export const rewardKinds = ['discount', 'service', 'gift'] as const;
export type RewardKind = (typeof rewardKinds)[number];

/** Something that points buy. `discount` is in minor units and only for that kind. */
export interface Reward {
  readonly id: string;
  readonly name: string;
  readonly cost: number;
  readonly kind: RewardKind;
  readonly discount: number | null;
  readonly active: boolean;
  readonly version: number;
}

export type RewardTerms = Omit<Reward, 'id' | 'version'>;

export type ReservationState = 'reserved' | 'redeemed' | 'released';

/** Points set aside for a reward: not spendable, and back again when it is released (D68). */
export interface Reservation {
  readonly id: string;
  readonly clientId: string;
  readonly rewardId: string;
  readonly rewardName: string;
  readonly bookingId: string | null;
  readonly cost: number;
  readonly state: ReservationState;
  readonly version: number;
}
