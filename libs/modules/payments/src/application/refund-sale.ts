import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { AuditLog } from '@stamgast/identity';
import { databaseProblems, newId, Outbox } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { paymentsProblems } from '../domain/payments-problems.js';
import { paidOf, refundedOf, type PaymentMethod, type Refund } from '../domain/sale.js';
import { SaleRepository } from '../persistence/sale.repository.js';

export interface RefundSaleInput {
  readonly saleId: string;
  readonly amount: number;
  readonly reason: string | null;
  /** How the money goes back; the first payment's way when absent. */
  readonly method?: PaymentMethod;
}

/** Gives money back, as a row of its own; at most what was paid and not yet given back. */
@Injectable()
export class RefundSale {
  constructor(
    private readonly sales: SaleRepository,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  async execute(tx: Tx, input: RefundSaleInput): Promise<Refund> {
    const sale = await this.sales.lock(tx, input.saleId);
    if (!sale) throw new DomainError(databaseProblems.reference_not_found);
    if (input.amount > paidOf(sale) - refundedOf(sale)) throw new DomainError(paymentsProblems.refunded_too_much);
    const { amount, reason } = input;
    const method = input.method ?? sale.payments[0]?.method ?? 'other';
    const refund: Refund = { id: newId(), saleId: sale.id, amount, method, reason, at: tx.now };
    await this.sales.insertRefund(tx, refund);
    const { id: saleId, bookingId, clientId } = sale;
    const fact = { saleId, refundId: refund.id, bookingId, clientId, amount, at: tx.now.toISOString() };
    await this.outbox.append(tx, { type: 'sale.refunded.v1', ...fact });
    await this.audit.record(tx, {
      action: 'sale.refunded',
      subjectType: 'sale',
      subjectId: saleId,
      after: { amount, reason },
    });
    await tx.announce('sale', saleId);
    return refund;
  }
}
