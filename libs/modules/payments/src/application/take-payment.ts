import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { AuditLog } from '@stamgast/identity';
import { databaseProblems, newId, Outbox } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { paymentsProblems } from '../domain/payments-problems.js';
import { paidOf, type PaymentMethod, type Sale } from '../domain/sale.js';
import { SaleRepository } from '../persistence/sale.repository.js';

export interface TakePaymentInput {
  readonly saleId: string;
  readonly method: PaymentMethod;
  readonly amount: number;
}

/** Takes a further payment for a sale that is not paid in full. */
@Injectable()
export class TakePayment {
  constructor(
    private readonly sales: SaleRepository,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  async execute(tx: Tx, input: TakePaymentInput): Promise<Sale> {
    const sale = await this.sales.lock(tx, input.saleId);
    if (!sale) throw new DomainError(databaseProblems.reference_not_found);
    if (paidOf(sale) + input.amount > sale.total) throw new DomainError(paymentsProblems.paid_too_much);
    const { method, amount } = input;
    await this.sales.insertPayment(tx, sale.id, { id: newId(), method, amount, at: tx.now });
    const paid = paidOf(sale) + amount;
    const { id: saleId, bookingId, clientId } = sale;
    await this.outbox.append(tx, {
      type: 'sale.paid.v1',
      saleId,
      bookingId,
      clientId,
      paid,
      total: sale.total,
      at: tx.now.toISOString(),
    });
    await this.audit.record(tx, {
      action: 'sale.paid',
      subjectType: 'sale',
      subjectId: saleId,
      after: { method, amount },
    });
    await tx.announce('sale', saleId);
    return (await this.sales.byId(tx, saleId)) as Sale;
  }
}
