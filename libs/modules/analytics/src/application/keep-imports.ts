import { Injectable } from '@nestjs/common';
import type { BookingsImportedV1, BookingsRemovedV1, SalesImportedV1, SalesRemovedV1 } from '@stamgast/contracts';
import { BusinessFacade } from '@stamgast/identity';
import type { Subscriber } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { newestOf, visitFactOf } from '../domain/visit-fact.js';
import { FactLocks } from '../persistence/fact-locks.js';
import { SaleRepository } from '../persistence/sale.repository.js';
import { VisitRepository } from '../persistence/visit.repository.js';
import { SettleRevenue } from './settle-revenue.js';

type BulkEvent = BookingsImportedV1 | BookingsRemovedV1 | SalesImportedV1 | SalesRemovedV1;

/** Keeps what comes and goes by the hundred: imported visits and sales, and those that are taken away again. */
@Injectable()
export class KeepImports implements Subscriber<BulkEvent['type']> {
  readonly name = 'analytics.keep-imports';
  readonly types = ['booking.imported.v1', 'booking.removed.v1', 'sale.imported.v1', 'sale.removed.v1'] as const;

  constructor(
    private readonly locks: FactLocks,
    private readonly visits: VisitRepository,
    private readonly sales: SaleRepository,
    private readonly revenue: SettleRevenue,
    private readonly business: BusinessFacade,
  ) {}

  async handle(tx: Tx, event: BulkEvent): Promise<void> {
    await this.locks.beside(tx);
    if (event.type === 'booking.imported.v1') await this.visited(tx, event);
    else if (event.type === 'sale.imported.v1') await this.sold(tx, event);
    else if (event.type === 'booking.removed.v1') await this.gone(tx, event);
    else await this.sales.removeAll(tx, event.saleIds);
    await tx.announce('analytics', tx.businessId);
  }

  private async visited(tx: Tx, { bookings }: BookingsImportedV1): Promise<void> {
    const ids = bookings.map((one) => one.bookingId);
    const clients = [...new Set(bookings.flatMap((one) => one.clientId ?? []))];
    await this.locks.subjects(tx, 'booking', ids);
    await this.locks.subjects(tx, 'client', clients);
    await this.visits.putAll(tx, newestOf(bookings.map(visitFactOf)));
    await this.visits.settleSpent(tx, ids);
    await this.visits.settleClients(tx, clients);
  }

  private async sold(tx: Tx, { sales }: SalesImportedV1): Promise<void> {
    const ids = sales.map((one) => one.saleId);
    const bookings = sales.flatMap((one) => one.bookingId ?? []);
    await this.locks.subjects(tx, 'sale', ids);
    await this.locks.subjects(tx, 'booking', bookings);
    for (const sale of sales) await this.sales.keep(tx, { ...sale, type: 'sale.recorded.v1' });
    const { timeZone } = await this.business.current(tx);
    await this.revenue.execute(tx, ids, timeZone);
    await this.visits.settleSpent(tx, bookings);
  }

  private async gone(tx: Tx, { bookingIds }: BookingsRemovedV1): Promise<void> {
    await this.locks.subjects(tx, 'booking', bookingIds);
    const clients = await this.visits.clientsOf(tx, bookingIds);
    await this.locks.subjects(tx, 'client', clients);
    await this.visits.removeAll(tx, bookingIds);
    await this.visits.settleClients(tx, clients);
  }
}
