export const approvals = ['none', 'new_clients', 'all'] as const;
export type Approval = (typeof approvals)[number];
export const movesInWindow = ['allowed', 'fee', 'refused'] as const;
export type MovesInWindow = (typeof movesInWindow)[number];
export const depositAudiences = ['nobody', 'no_show_history', 'new_clients', 'all'] as const;
export type DepositAudience = (typeof depositAudiences)[number];
export const returnWays = ['refund', 'credit'] as const;
export type ReturnWay = (typeof returnWays)[number];
export const unconfirmedWays = ['queue', 'release'] as const;
export type UnconfirmedWay = (typeof unconfirmedWays)[number];

/** Cancelling later than so many hours before the start costs this percent of the price. */
export interface CancelTier {
  readonly hoursBefore: number;
  readonly percent: number;
}

/** What the business asks of its clients around a visit, beyond when it can be booked. */
export interface VisitTerms {
  /** Whose bookings wait for the business's answer (D31). */
  readonly approval: Approval;
  /** Whether a request keeps its time from others while it waits. */
  readonly requestsHold: boolean;
  /** A request without an answer ends after so many hours, and never later than its start. */
  readonly answerHours: number;
  /** Earliest first; empty: cancelling costs nothing, it is only marked as late (D47). */
  readonly cancelTiers: readonly CancelTier[];
  readonly noShowPercent: number;
  /** Minutes in which whoever books inside the window may still think again (D48). */
  readonly cancelGraceMinutes: number;
  /** Clients cannot cancel later than so many minutes before the start, at any price (D08). */
  readonly cancelCutoffMinutes: number;
  /** What a client's move means when cancelling would be late by then (D47). */
  readonly movesInWindow: MovesInWindow;
  /** How often a client may move one visit; null: as often as they like. */
  readonly maxMoves: number | null;
  /** Who pays something ahead (D50). */
  readonly depositFor: DepositAudience;
  /** Percent of the price; a service may say otherwise. */
  readonly depositPercent: number;
  /** Unpaid after so many minutes, the time is given back; null: only by hand. */
  readonly depositDueMinutes: number | null;
  readonly depositReturnAs: ReturnWay;
  /** Whether a client who did not come twice within a year pays a deposit, until three visits were kept (D53). */
  readonly trustRule: boolean;
  /** Clients are to confirm so many hours before the start; null: nobody has to (D51). */
  readonly confirmByHours: number | null;
  readonly unconfirmed: UnconfirmedWay;
  /** Whoever was never checked in counts as missing so many minutes after the end; null: only by hand (D52). */
  readonly noShowAfterMinutes: number | null;
  /** A visit counts as completed so many hours after its end; null: only by hand (D33). */
  readonly completeAfterHours: number | null;
}

/** What holds until the owner decides otherwise: nobody waits, nobody pays. */
export const defaultTerms: VisitTerms = {
  approval: 'none',
  requestsHold: true,
  answerHours: 24,
  cancelTiers: [],
  noShowPercent: 0,
  cancelGraceMinutes: 15,
  cancelCutoffMinutes: 0,
  movesInWindow: 'allowed',
  maxMoves: 3,
  depositFor: 'nobody',
  depositPercent: 20,
  depositDueMinutes: 60,
  depositReturnAs: 'refund',
  trustRule: false,
  confirmByHours: null,
  unconfirmed: 'queue',
  noShowAfterMinutes: null,
  completeAfterHours: null,
};

/** Takes the terms out of whatever else holds them. */
export function termsIn(from: VisitTerms): VisitTerms {
  const names = Object.keys(defaultTerms) as (keyof VisitTerms)[];
  return Object.fromEntries(names.map((name) => [name, from[name]])) as unknown as VisitTerms;
}
