import { Injectable } from '@nestjs/common';
import type {
  BookingsImportedV1,
  BookingsRemovedV1,
  PointsImportedV1,
  PointsRemovedV1,
  SalesImportedV1,
  SalesRemovedV1,
} from '@stamgast/contracts';
import { newId, type Subscriber } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { ClientRepository } from '../persistence/client.repository.js';
import { PurchaseRepository } from '../persistence/purchase.repository.js';
import { TimelineRepository } from '../persistence/timeline.repository.js';
import { VisitRepository } from '../persistence/visit.repository.js';
import { KeepHistory } from './keep-history.js';
import { pointsEntryOf } from './told-points.js';
import { saleEntryOf } from './told-sale.js';
import { visitEntryOf, visitOf } from './told-visit.js';

type BulkEvent =
  BookingsImportedV1 | BookingsRemovedV1 | PointsImportedV1 | PointsRemovedV1 | SalesImportedV1 | SalesRemovedV1;

/** Keeps what comes and goes by the hundred: imported visits, sales and points, and those that are taken away again. */
@Injectable()
export class KeepImports implements Subscriber<BulkEvent['type']> {
  readonly name = 'crm.keep-imports';
  readonly types = [
    'booking.imported.v1',
    'booking.removed.v1',
    'loyalty.points_imported.v1',
    'loyalty.points_removed.v1',
    'sale.imported.v1',
    'sale.removed.v1',
  ] as const;

  constructor(
    private readonly clients: ClientRepository,
    private readonly visits: VisitRepository,
    private readonly purchases: PurchaseRepository,
    private readonly timeline: TimelineRepository,
    private readonly history: KeepHistory,
  ) {}

  async handle(tx: Tx, event: BulkEvent): Promise<void> {
    if (event.type === 'booking.imported.v1') await this.visited(tx, event);
    else if (event.type === 'sale.imported.v1') await this.bought(tx, event);
    else if (event.type === 'loyalty.points_imported.v1') await this.earned(tx, event);
    else if (event.type === 'loyalty.points_removed.v1') await this.timeline.removeAll(tx, 'points', event.entryIds);
    else await this.removed(tx, event);
  }

  private async visited(tx: Tx, { bookings }: BookingsImportedV1): Promise<void> {
    const known = bookings.flatMap((one) => (one.clientId === null ? [] : [{ booking: one, clientId: one.clientId }]));
    const there = await this.lock(
      tx,
      known.map((one) => one.clientId),
    );
    await this.visits.putAll(
      tx,
      known.map(({ booking, clientId }) => visitOf(booking, clientId)),
    );
    await this.timeline.putAll(
      tx,
      known.map(({ booking, clientId }) => ({ ...visitEntryOf(booking, clientId), id: newId() })),
    );
    await this.refresh(tx, there);
  }

  private async bought(tx: Tx, { sales }: SalesImportedV1): Promise<void> {
    const known = sales.flatMap((one) => (one.clientId === null ? [] : [{ sale: one, clientId: one.clientId }]));
    const there = await this.lock(
      tx,
      known.map((one) => one.clientId),
    );
    await this.purchases.putAll(
      tx,
      known.map(({ sale, clientId }) => ({ ...sale, clientId, at: new Date(sale.at) })),
    );
    await this.timeline.putAll(
      tx,
      known.map(({ sale, clientId }) => ({
        ...saleEntryOf(sale, clientId, { paid: sale.paid, refunded: 0 }),
        id: newId(),
      })),
    );
    await this.refresh(tx, there);
  }

  private async earned(tx: Tx, { entries }: PointsImportedV1): Promise<void> {
    await this.timeline.putAll(
      tx,
      entries.map((entry) => ({ ...pointsEntryOf(entry), id: newId() })),
    );
    const [first] = entries;
    if (first) await tx.announce('client', first.clientId);
  }

  private async removed(tx: Tx, event: BookingsRemovedV1 | SalesRemovedV1): Promise<void> {
    const visits = event.type === 'booking.removed.v1';
    const ids = visits ? event.bookingIds : event.saleIds;
    const owners = visits ? await this.visits.removeAll(tx, ids) : await this.purchases.removeAll(tx, ids);
    await this.timeline.removeAll(tx, visits ? 'visit' : 'sale', ids);
    await this.refresh(tx, await this.lock(tx, owners));
  }

  /** In the order of their ids, so that two of these never wait for one another; gives those who are still there. */
  private async lock(tx: Tx, clientIds: readonly string[]): Promise<string[]> {
    const there: string[] = [];
    for (const id of [...new Set(clientIds)].sort()) if (await this.clients.lock(tx, id)) there.push(id);
    return there;
  }

  private async refresh(tx: Tx, clientIds: readonly string[]): Promise<void> {
    for (const id of clientIds) await this.history.refresh(tx, id, true);
    const [first] = clientIds;
    if (first) await tx.announce('client', first);
  }
}
