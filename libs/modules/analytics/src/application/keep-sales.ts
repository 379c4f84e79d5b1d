import { Injectable } from '@nestjs/common';
import type { SaleEvent } from '@stamgast/contracts';
import { BusinessFacade } from '@stamgast/identity';
import type { Subscriber } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { FactLocks } from '../persistence/fact-locks.js';
import { SaleRepository } from '../persistence/sale.repository.js';
import { VisitRepository } from '../persistence/visit.repository.js';
import { SettleRevenue } from './settle-revenue.js';

export const saleEvents = ['sale.recorded.v1', 'sale.paid.v1', 'sale.refunded.v1'] as const;

/** Keeps what was sold, paid and given back, and what of it is revenue. */
@Injectable()
export class KeepSales implements Subscriber<SaleEvent['type']> {
  readonly name = 'analytics.keep-sales';
  readonly types = saleEvents;

  constructor(
    private readonly locks: FactLocks,
    private readonly sales: SaleRepository,
    private readonly visits: VisitRepository,
    private readonly revenue: SettleRevenue,
    private readonly business: BusinessFacade,
  ) {}

  async handle(tx: Tx, event: SaleEvent): Promise<void> {
    const { saleId, bookingId } = event;
    await this.locks.beside(tx);
    await this.locks.subjects(tx, 'sale', [saleId]);
    await this.locks.subjects(tx, 'booking', [bookingId]);
    await this.sales.keep(tx, event);
    const { timeZone } = await this.business.current(tx);
    await this.revenue.execute(tx, [saleId], timeZone);
    if (bookingId !== null) await this.visits.settleSpent(tx, [bookingId]);
    if (!('quiet' in event && event.quiet)) await tx.announce('analytics', saleId);
  }
}
