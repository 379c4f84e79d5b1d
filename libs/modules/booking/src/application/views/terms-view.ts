import type { Money } from '@stamgast/kernel';
import type { Booking } from '../../domain/booking/booking.js';
import { clientCancelRefusal } from '../../domain/cancelling/cancel-rules.js';
import { clientMoveRefusal } from '../../domain/moving/move-rules.js';
import type { DepositMethod, DepositState, FeeReason, Release } from '../../domain/terms/booking-terms.js';
import { lateFee, noShowFee } from '../../domain/terms/fees.js';
import type { ReturnWay } from '../../domain/terms/visit-terms.js';

export interface FeeView {
  readonly amount: Money;
  readonly reason: FeeReason;
  readonly percent: number;
  readonly hoursBefore: number | null;
  readonly waivedAt: string | null;
  readonly waiveReason: string | null;
}

export interface DepositView {
  readonly amount: Money;
  readonly state: DepositState;
  readonly dueAt: string | null;
  readonly paidAt: string | null;
  readonly method: DepositMethod | null;
  readonly kept: Money;
  readonly returned: Money;
  readonly returnAs: ReturnWay | null;
}

/** What a booking's terms have come to, as the team sees it. */
export interface BookingTermsView {
  readonly requestExpiresAt: string | null;
  readonly holdsTime: boolean;
  readonly proposedStart: string | null;
  readonly moves: number;
  readonly confirmBy: string | null;
  readonly released: Release | null;
  readonly fee: FeeView | null;
  /** What the client would owe by cancelling now; null: nothing, or they cannot. */
  readonly cancelFee: Money | null;
  readonly noShowFee: Money | null;
  readonly deposit: DepositView | null;
  readonly excusedAt: string | null;
  readonly excuseReason: string | null;
  readonly objectedAt: string | null;
  readonly objection: string | null;
}

export function termsView(booking: Booking, now: Date): BookingTermsView {
  const { terms, currency } = booking;
  const missed = noShowFee(booking);
  return {
    requestExpiresAt: terms.requestExpiresAt?.toISOString() ?? null,
    holdsTime: terms.holds,
    proposedStart: terms.proposedStart?.toISOString() ?? null,
    moves: terms.moves,
    confirmBy: terms.confirmBy?.toISOString() ?? null,
    released: terms.released,
    fee: feeView(booking),
    cancelFee: cancelFeeNow(booking, now),
    noShowFee: missed && { amount: missed.amount, currency },
    deposit: depositView(booking),
    excusedAt: terms.excusedAt?.toISOString() ?? null,
    excuseReason: terms.excuseReason,
    objectedAt: terms.objectedAt?.toISOString() ?? null,
    objection: terms.objection,
  };
}

/** A booking's terms as the holder of a link sees them. */
export interface PublicTermsView {
  /** By when the business answers. */
  readonly requestExpiresAt: string | null;
  readonly proposedStart: string | null;
  readonly confirmBy: string | null;
  readonly released: Release | null;
  /** What cancelling, or moving, would cost now; null: nothing. */
  readonly cancelFee: Money | null;
  readonly moveFee: Money | null;
  readonly noShowFee: Money | null;
  /** What is owed. */
  readonly fee: { readonly amount: Money; readonly reason: FeeReason; readonly waived: boolean } | null;
  readonly deposit: Pick<DepositView, 'amount' | 'state' | 'dueAt' | 'kept' | 'returned' | 'returnAs'> | null;
  readonly canAcceptProposal: boolean;
  readonly canObject: boolean;
  readonly objectedAt: string | null;
  readonly excused: boolean;
}

/**
 * What only some clients pay, or wait for, is told to the client and not to whoever booked under their number: so a link
 * that was merely answered shows no deposit that is asked of this client (D53).
 */
export function publicTermsView(booking: Booking, trusted: boolean, now: Date): PublicTermsView {
  const { terms, status, currency, policy } = booking;
  const { fee } = terms;
  const missed = noShowFee(booking);
  const moveFee = policy.movesInWindow === 'fee' && clientMoveRefusal(booking, now) === null;
  const late = moveFee && booking.status === 'confirmed' ? lateFee(booking, 'late_move', now) : null;
  return {
    requestExpiresAt: terms.requestExpiresAt?.toISOString() ?? null,
    proposedStart: terms.proposedStart?.toISOString() ?? null,
    confirmBy: terms.confirmBy?.toISOString() ?? null,
    released: terms.released,
    cancelFee: cancelFeeNow(booking, now),
    moveFee: late && { amount: late.amount, currency },
    noShowFee: missed && { amount: missed.amount, currency },
    fee: fee && { amount: { amount: fee.amount, currency }, reason: fee.reason, waived: fee.waivedAt !== null },
    deposit: trusted || terms.deposit?.asked === 'everybody' ? publicDeposit(booking) : null,
    canAcceptProposal: status === 'declined' && terms.proposedStart !== null && terms.proposedStart > now,
    canObject: status === 'no_show' && terms.objectedAt === null && terms.excusedAt === null,
    objectedAt: terms.objectedAt?.toISOString() ?? null,
    excused: terms.excusedAt !== null,
  };
}

function cancelFeeNow(booking: Booking, now: Date): Money | null {
  if (booking.status !== 'confirmed' || clientCancelRefusal(booking, now) !== null) return null;
  const fee = lateFee(booking, 'late_cancel', now);
  return fee && { amount: fee.amount, currency: booking.currency };
}

function feeView({ terms: { fee }, currency }: Booking): FeeView | null {
  if (!fee) return null;
  const { amount, waivedAt, ...rest } = fee;
  return { ...rest, amount: { amount, currency }, waivedAt: waivedAt?.toISOString() ?? null };
}

function depositView({ terms: { deposit }, currency }: Booking): DepositView | null {
  if (!deposit) return null;
  return {
    amount: { amount: deposit.amount, currency },
    state: deposit.state,
    dueAt: deposit.dueAt?.toISOString() ?? null,
    paidAt: deposit.paidAt?.toISOString() ?? null,
    method: deposit.method,
    kept: { amount: deposit.keptAmount, currency },
    returned: { amount: deposit.returnedAmount, currency },
    returnAs: deposit.returnAs,
  };
}

function publicDeposit(booking: Booking): PublicTermsView['deposit'] {
  const view = depositView(booking);
  if (!view) return null;
  const { amount, state, dueAt, kept, returned, returnAs } = view;
  return { amount, state, dueAt, kept, returned, returnAs };
}
