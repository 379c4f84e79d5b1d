import type { BookingStatus } from '@stamgast/contracts';
import type { Booking } from '../booking/booking.js';
import { confirmByOf, depositDue, requestEnd } from './agreement.js';
import type { BookingTerms, DepositMethod, Release } from './booking-terms.js';
import { reopenedDeposit, settledDeposit } from './deposits.js';
import { lateFee, noShowFee, openFee, owed } from './fees.js';

type Ending = Pick<Booking, 'startsAt' | 'createdAt' | 'priceAmount' | 'policy' | 'terms' | 'status'>;

/** The business accepts a request: from now on it holds its time, and what is to be paid ahead falls due. */
export function termsAccepted(booking: Ending, start: Date, now: Date): BookingTerms {
  const { terms, policy } = booking;
  const { deposit } = terms;
  return {
    ...terms,
    holds: true,
    requestExpiresAt: null,
    proposedStart: null,
    proposedStaffId: null,
    confirmBy: confirmByOf(policy.confirmByHours, start, now),
    deposit: deposit && { ...deposit, state: 'due', dueAt: depositDue(policy.depositDueMinutes, start, now) },
  };
}

/** A visit that was called off. The business's own cancellation costs nothing and gives everything back (D49). */
export function termsCancelled(booking: Ending, by: 'client' | 'business', now: Date): BookingTerms {
  const { terms } = booking;
  const free = by === 'business' || booking.status === 'requested';
  const fee = free ? null : owed(terms.fee, lateFee(booking, 'late_cancel', now));
  return settled(booking, { ...terms, fee });
}

/** A visit to which nobody came (D52). */
export function termsMissed(booking: Ending): BookingTerms {
  return settled(booking, { ...booking.terms, fee: owed(booking.terms.fee, noShowFee(booking)) });
}

/** A request or a visit that ended without anybody cancelling it; that is never charged. */
export function termsEnded(booking: Ending, released: Release | null): BookingTerms {
  return settled(booking, { ...booking.terms, fee: null, released });
}

/** A client has moved the visit: counted, and charged where the policy says so (D47). Confirming starts anew. */
export function termsMoved(booking: Ending, start: Date, by: 'client' | 'business', now: Date): BookingTerms {
  const { terms, policy } = booking;
  const charged = by === 'client' && policy.movesInWindow === 'fee';
  return {
    ...terms,
    moves: terms.moves + (by === 'client' ? 1 : 0),
    fee: charged ? owed(terms.fee, lateFee(booking, 'late_move', now)) : terms.fee,
    confirmBy: confirmByOf(policy.confirmByHours, start, now),
    requestExpiresAt: terms.requestExpiresAt && new Date(Math.min(terms.requestExpiresAt.getTime(), start.getTime())),
  };
}

/** The last change was taken back: what it cost goes with it, and nothing ends by itself a second time at once. */
export function termsUndone(booking: Ending, to: BookingStatus, now: Date): BookingTerms {
  const { terms, policy, startsAt } = booking;
  return {
    ...terms,
    requestExpiresAt: to === 'requested' ? requestEnd(policy.answerHours, startsAt, now) : null,
    proposedStart: null,
    proposedStaffId: null,
    released: null,
    fee: terms.fee?.reason === 'late_move' ? terms.fee : null,
    deposit: reopenedDeposit(terms.deposit),
    confirmBy: confirmByOf(policy.confirmByHours, startsAt, now),
    excusedAt: null,
    excuseReason: null,
    objectedAt: null,
    objection: null,
  };
}

/** The owner lets the client off: no fee, and a deposit that was kept goes back. */
export function termsWaived(booking: Ending, reason: string, now: Date): BookingTerms {
  const { terms } = booking;
  const fee = terms.fee && { ...terms.fee, waivedAt: now, waiveReason: reason };
  const paid = terms.deposit?.state === 'kept' ? reopenedDeposit(terms.deposit) : terms.deposit;
  return settledIf(booking.status, booking, { ...terms, fee, deposit: paid });
}

/** The no-show is excused (D52): it costs nothing and stands apart in the figures. */
export function termsExcused(booking: Ending, reason: string, now: Date): BookingTerms {
  return { ...termsWaived(booking, reason, now), excusedAt: now, excuseReason: reason };
}

/** Somebody has taken the deposit. */
export function termsPaid(booking: Ending, method: DepositMethod, now: Date): BookingTerms {
  const { terms } = booking;
  const { deposit } = terms;
  return { ...terms, deposit: deposit && { ...deposit, state: 'recorded', method, paidAt: now, dueAt: null } };
}

function settledIf(status: BookingStatus, booking: Ending, terms: BookingTerms): BookingTerms {
  return status === 'cancelled' || status === 'no_show' ? settled(booking, terms) : terms;
}

function settled({ policy }: Ending, terms: BookingTerms): BookingTerms {
  const deposit = settledDeposit(terms.deposit, openFee(terms.fee), policy.depositReturnAs);
  return { ...terms, requestExpiresAt: null, proposedStart: null, proposedStaffId: null, deposit };
}
