import { Injectable } from '@nestjs/common';
import type { EventOf } from '@stamgast/contracts';
import type { Subscriber } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { SettleVisit } from './settle-visit.js';

type SaleEvents = 'sale.recorded.v1' | 'sale.paid.v1' | 'sale.refunded.v1';

/** What was paid for a visit, and what was given back. */
@Injectable()
export class FollowSales implements Subscriber<SaleEvents> {
  readonly name = 'loyalty.follow-sales';
  readonly types = ['sale.recorded.v1', 'sale.paid.v1', 'sale.refunded.v1'] as const;

  constructor(private readonly settle: SettleVisit) {}

  async handle(tx: Tx, event: EventOf<SaleEvents>): Promise<void> {
    if (!event.bookingId || (event.type === 'sale.recorded.v1' && event.quiet)) return;
    await this.settle.execute(tx, event.bookingId, (earning) => {
      const clientId = earning.clientId ?? event.clientId;
      if (event.type === 'sale.refunded.v1') return { ...earning, clientId, refunded: earning.refunded + event.amount };
      const paid = Math.max(earning.paid, event.paid);
      if (event.type === 'sale.paid.v1') return { ...earning, clientId, paid };
      return { ...earning, clientId, total: event.total, tax: event.tax, paid };
    });
  }
}
