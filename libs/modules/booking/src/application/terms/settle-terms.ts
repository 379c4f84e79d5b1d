import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import type { Tx } from '@stamgast/platform/database';
import type { Booking } from '../../domain/booking/booking.js';
import type { DepositMethod } from '../../domain/terms/booking-terms.js';
import { openFee } from '../../domain/terms/fees.js';
import { termsExcused, termsPaid, termsWaived } from '../../domain/terms/terms-after.js';
import { visitProblems } from '../../domain/visit-problems.js';
import { BookingChanges } from '../changes/booking-changes.js';

/** What is decided about money and missed visits afterwards; no status changes. */
@Injectable()
export class SettleTerms {
  constructor(private readonly changes: BookingChanges) {}

  /** Lets the client off a fee. 409 `nothing_owed`. */
  async waiveFee(tx: Tx, id: string, version: number, reason: string): Promise<Booking> {
    const before = await this.changes.begin(tx, id, version);
    if (openFee(before.terms.fee) === 0) throw new DomainError(visitProblems.nothing_owed);
    const terms = termsWaived(before, reason, tx.now);
    return this.store(tx, before, { terms }, 'booking.fee_waived', { reason, amount: before.terms.fee!.amount });
  }

  /** Excuses a no-show: no fee, and it leaves the rate of no-shows (D52). 409 `not_a_no_show`. */
  async excuse(tx: Tx, id: string, version: number, reason: string): Promise<Booking> {
    const before = await this.changes.begin(tx, id, version);
    if (before.status !== 'no_show') throw new DomainError(visitProblems.not_a_no_show);
    return this.store(tx, before, { terms: termsExcused(before, reason, tx.now) }, 'booking.excused', { reason });
  }

  /** Writes down that the deposit was paid. 409 `deposit_not_due`. */
  async recordDeposit(tx: Tx, id: string, version: number, method: DepositMethod): Promise<Booking> {
    const before = await this.changes.begin(tx, id, version);
    const { deposit } = before.terms;
    if (deposit?.state !== 'due') throw new DomainError(visitProblems.deposit_not_due);
    const detail = { method, amount: deposit.amount };
    return this.store(tx, before, { terms: termsPaid(before, method, tx.now) }, 'booking.deposit_recorded', detail);
  }

  /** The client says that they were there, or why not; saying it again changes what they said (D52). */
  async object(tx: Tx, id: string, objection: string | null): Promise<Booking> {
    const before = await this.changes.begin(tx, id, null);
    if (before.status !== 'no_show') throw new DomainError(visitProblems.not_a_no_show);
    const terms = { ...before.terms, objectedAt: before.terms.objectedAt ?? tx.now, objection };
    return this.store(tx, before, { terms }, 'booking.objected', {});
  }

  private store(tx: Tx, before: Booking, change: Partial<Booking>, action: string, detail: object): Promise<Booking> {
    return this.changes.commit(tx, {
      before,
      change,
      action,
      detail,
      event: (booking) => ({ type: 'booking.updated.v1', booking }),
    });
  }
}
