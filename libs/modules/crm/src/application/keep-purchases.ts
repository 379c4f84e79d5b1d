import { Injectable } from '@nestjs/common';
import type { SaleEvent, SalePaidV1, SaleRecordedV1, SaleRefundedV1 } from '@stamgast/contracts';
import { newId, type Subscriber } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { ClientRepository } from '../persistence/client.repository.js';
import { PurchaseRepository } from '../persistence/purchase.repository.js';
import { TimelineRepository } from '../persistence/timeline.repository.js';
import { KeepHistory } from './keep-history.js';
import { saleEntryOf } from './told-sale.js';

/** Keeps what a client has bought; sale, payments and refunds may be told of in any order. */
@Injectable()
export class KeepPurchases implements Subscriber<SaleEvent['type']> {
  readonly name = 'crm.keep-purchases';
  readonly types = ['sale.recorded.v1', 'sale.paid.v1', 'sale.refunded.v1'] as const;

  constructor(
    private readonly clients: ClientRepository,
    private readonly purchases: PurchaseRepository,
    private readonly timeline: TimelineRepository,
    private readonly history: KeepHistory,
  ) {}

  async handle(tx: Tx, event: SaleEvent): Promise<void> {
    const { clientId } = event;
    if (!clientId || !(await this.clients.lock(tx, clientId))) return;
    if (event.type === 'sale.recorded.v1') await this.recorded(tx, event, clientId);
    else if (event.type === 'sale.paid.v1') await this.paid(tx, event, clientId);
    else await this.refunded(tx, event, clientId);
    await this.history.execute(tx, clientId, true);
  }

  private async recorded(tx: Tx, sale: SaleRecordedV1, clientId: string): Promise<void> {
    const { saleId, bookingId } = sale;
    const at = new Date(sale.at);
    const sums = await this.purchases.putPaid(tx, { saleId, clientId, bookingId, paid: sale.paid, at });
    await this.timeline.put(tx, newId(), saleEntryOf(sale, clientId, sums));
  }

  private async paid(tx: Tx, payment: SalePaidV1, clientId: string): Promise<void> {
    const { saleId, bookingId, paid, at } = payment;
    const sums = await this.purchases.putPaid(tx, { saleId, clientId, bookingId, paid, at: new Date(at) });
    await this.timeline.addDetail(tx, 'sale', saleId, { paid: sums.paid });
  }

  private async refunded(tx: Tx, refund: SaleRefundedV1, clientId: string): Promise<void> {
    const { saleId, bookingId, amount } = refund;
    const refunded = await this.purchases.addRefund(tx, {
      saleId,
      clientId,
      bookingId,
      amount,
      at: new Date(refund.at),
    });
    await this.timeline.addDetail(tx, 'sale', saleId, { refunded });
  }
}
