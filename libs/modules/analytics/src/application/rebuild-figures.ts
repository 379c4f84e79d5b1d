import { Injectable } from '@nestjs/common';
import type { BookingEvent, SaleEvent } from '@stamgast/contracts';
import { BusinessFacade } from '@stamgast/identity';
import { EventReplay } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { newestOf, visitFactOf } from '../domain/visit-fact.js';
import { FactLocks } from '../persistence/fact-locks.js';
import { SaleRepository } from '../persistence/sale.repository.js';
import { VisitRepository } from '../persistence/visit.repository.js';
import { saleEvents } from './keep-sales.js';
import { visitEvents } from './keep-visits.js';
import { SettleRevenue } from './settle-revenue.js';

const SOME = 500;

/**
 * Makes the module's tables anew from everything that was ever told, as the subscribers would have made them. Whoever
 * reads meanwhile sees the old ones.
 */
@Injectable()
export class RebuildFigures {
  constructor(
    private readonly replay: EventReplay,
    private readonly locks: FactLocks,
    private readonly visits: VisitRepository,
    private readonly sales: SaleRepository,
    private readonly revenue: SettleRevenue,
    private readonly business: BusinessFacade,
  ) {}

  async execute(tx: Tx): Promise<void> {
    await this.locks.alone(tx);
    await this.visits.forgetAll(tx);
    await this.sales.forgetAll(tx);
    for await (const events of this.replay.inOrder<BookingEvent['type']>(tx, visitEvents))
      await this.visits.putAll(tx, newestOf(events.map((event) => visitFactOf(event.booking))));
    for await (const events of this.replay.inOrder<SaleEvent['type']>(tx, saleEvents))
      for (const event of events) await this.sales.keep(tx, event);
    await this.repeatImports(tx);
    await this.settle(tx);
  }

  private async repeatImports(tx: Tx): Promise<void> {
    for await (const events of this.replay.inOrder(tx, ['booking.imported.v1'] as const, 1))
      for (const { bookings } of events) await this.visits.putAll(tx, newestOf(bookings.map(visitFactOf)));
    for await (const events of this.replay.inOrder(tx, ['sale.imported.v1'] as const, 1))
      for (const sale of events.flatMap((event) => event.sales))
        await this.sales.keep(tx, { ...sale, type: 'sale.recorded.v1' });
    for await (const events of this.replay.inOrder(tx, ['booking.removed.v1', 'sale.removed.v1'] as const))
      for (const event of events)
        if (event.type === 'booking.removed.v1') await this.visits.removeAll(tx, event.bookingIds);
        else await this.sales.removeAll(tx, event.saleIds);
  }

  private async settle(tx: Tx): Promise<void> {
    const { timeZone } = await this.business.current(tx);
    const sales = (last: string | null) => this.sales.salesAfter(tx, last, SOME);
    const clients = (last: string | null) => this.visits.clientsAfter(tx, last, SOME);
    for await (const ids of parts(sales)) {
      await this.revenue.execute(tx, ids, timeZone);
      const sold = await this.sales.histories(tx, ids);
      await this.visits.settleSpent(
        tx,
        [...sold.values()].flatMap((sale) => sale.bookingId ?? []),
      );
    }
    for await (const ids of parts(clients)) await this.visits.settleClients(tx, ids);
  }
}

async function* parts(after: (last: string | null) => Promise<string[]>): AsyncGenerator<string[]> {
  let last: string | null = null;
  for (;;) {
    const ids: string[] = await after(last);
    if (ids.length > 0) yield ids;
    if (ids.length < SOME) return;
    last = ids.at(-1) as string;
  }
}
