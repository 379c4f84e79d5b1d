import type { ReturnWay } from './visit-terms.js';

export const feeReasons = ['late_cancel', 'late_move', 'no_show'] as const;
export type FeeReason = (typeof feeReasons)[number];

/** What a client owes for a visit that did not happen as booked; computed now, collected with payments. */
export interface Fee {
  /** Minor units of the booking's currency; never more than the price. */
  readonly amount: number;
  readonly reason: FeeReason;
  readonly percent: number;
  /** The tier that it comes from; null for a no-show. */
  readonly hoursBefore: number | null;
  readonly waivedAt: Date | null;
  readonly waiveReason: string | null;
}

export const depositStates = ['due', 'recorded', 'released', 'kept', 'returned', 'applied'] as const;
export type DepositState = (typeof depositStates)[number];
export const depositMethods = ['cash', 'card', 'transfer', 'other'] as const;
export type DepositMethod = (typeof depositMethods)[number];

/** What is paid ahead for a visit, and what has become of it. Amounts in minor units. */
export interface Deposit {
  readonly amount: number;
  readonly state: DepositState;
  /** Whether everybody pays it, so that naming it tells nothing about the client. */
  readonly asked: 'everybody' | 'this_client';
  /** Unpaid by then, the time is given back; null: it waits. */
  readonly dueAt: Date | null;
  readonly paidAt: Date | null;
  readonly method: DepositMethod | null;
  readonly keptAmount: number;
  /** An outcome to act on: refund it, or keep it as credit. */
  readonly returnedAmount: number;
  readonly returnAs: ReturnWay | null;
}

/** Why a confirmed visit lost its time without anybody cancelling it. */
export type Release = 'unpaid' | 'unconfirmed';

/** What one booking's terms have come to so far. */
export interface BookingTerms {
  /** Whether it once waited for an answer. */
  readonly wasRequest: boolean;
  readonly requestExpiresAt: Date | null;
  /** False for a request that keeps its time from nobody (D31). */
  readonly holds: boolean;
  /** Another time that the business proposes instead. */
  readonly proposedStart: Date | null;
  readonly proposedStaffId: string | null;
  /** Moves by the client. */
  readonly moves: number;
  /** By when the client is to confirm; null: need not. */
  readonly confirmBy: Date | null;
  readonly released: Release | null;
  readonly fee: Fee | null;
  readonly deposit: Deposit | null;
  readonly excusedAt: Date | null;
  readonly excuseReason: string | null;
  readonly objectedAt: Date | null;
  readonly objection: string | null;
}

/** A booking about which nothing special was agreed. */
export const noTerms: BookingTerms = {
  wasRequest: false,
  requestExpiresAt: null,
  holds: true,
  proposedStart: null,
  proposedStaffId: null,
  moves: 0,
  confirmBy: null,
  released: null,
  fee: null,
  deposit: null,
  excusedAt: null,
  excuseReason: null,
  objectedAt: null,
  objection: null,
};
