import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { ClientsFacade } from '@stamgast/crm';
import { AuditLog } from '@stamgast/identity';
import { invalidField, newId, Outbox } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { paymentsProblems } from '../domain/payments-problems.js';
import { priceLines, type Deduction, type LineToPrice, type PricedSale } from '../domain/price-lines.js';
import type { PaymentMethod, Sale } from '../domain/sale.js';
import { SaleRepository } from '../persistence/sale.repository.js';

export interface RecordSaleInput {
  readonly bookingId: string | null;
  readonly clientId: string | null;
  readonly lines: readonly LineToPrice[];
  readonly deductions: readonly Deduction[];
  /** Minor units; together at most the total. */
  readonly payments: readonly { readonly method: PaymentMethod; readonly amount: number }[];
}

/** Records what was sold at the desk and what was paid for it, as one fact. */
@Injectable()
export class RecordSale {
  constructor(
    private readonly sales: SaleRepository,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
    private readonly clients: ClientsFacade,
  ) {}

  async execute(tx: Tx, input: RecordSaleInput): Promise<Sale> {
    const { bookingId, clientId } = input;
    await this.refuseStranger(tx, clientId);
    const priced = priceLines(input.lines, input.deductions);
    const paid = input.payments.reduce((sum, payment) => sum + payment.amount, 0);
    if (paid > priced.total) throw new DomainError(paymentsProblems.paid_too_much);
    const id = newId();
    const number = await this.sales.insert(tx, { ...priced, id, bookingId, clientId, at: tx.now, externalId: null });
    if (number === null) throw new DomainError(paymentsProblems.booking_sold_already);
    for (const payment of input.payments)
      if (payment.amount > 0) await this.sales.insertPayment(tx, id, { ...payment, id: newId(), at: tx.now });
    await this.announce(tx, id, input, priced, paid);
    return (await this.sales.byId(tx, id)) as Sale;
  }

  /** No foreign key crosses a module, so the one who owns the clients is asked. */
  private async refuseStranger(tx: Tx, clientId: string | null): Promise<void> {
    if (clientId === null) return;
    const known = await this.clients.clients(tx, [clientId]);
    if (!known.has(clientId)) throw invalidField('clientId', 'is nobody here');
  }

  private async announce(
    tx: Tx,
    saleId: string,
    input: RecordSaleInput,
    priced: PricedSale,
    paid: number,
  ): Promise<void> {
    const { bookingId, clientId } = input;
    const lines = priced.lines.map(({ unitPrice: _unit, taxRate: _rate, ...line }) => line);
    const { total, tax } = priced;
    const at = tx.now.toISOString();
    await this.outbox.append(tx, {
      type: 'sale.recorded.v1',
      saleId,
      bookingId,
      clientId,
      lines,
      total,
      tax,
      paid,
      at,
      quiet: false,
    });
    await this.audit.record(tx, {
      action: 'sale.recorded',
      subjectType: 'sale',
      subjectId: saleId,
      after: { total, tax, paid, bookingId },
    });
    await tx.announce('sale', saleId);
  }
}
