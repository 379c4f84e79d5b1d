import { Injectable } from '@nestjs/common';
import { BookingFacade, RemoveUnusedSetup } from '@stamgast/booking';
import { ClientsFacade } from '@stamgast/crm';
import { LoyaltyImports } from '@stamgast/loyalty';
import { PaymentsFacade } from '@stamgast/payments';
import type { Tx } from '@stamgast/platform/database';
import { ExternalRefRepository, type RefKind } from '../../persistence/external-ref.repository.js';
import { demoPrefix } from './make-demo-setup.js';

/** Of which one event tells. */
const bookingsAtOnce = 300;

/**
 * Takes demo data away in one go, in the order in which it refers to itself. What the business's own bookings refer to
 * stays.
 */
@Injectable()
export class TakeDemoAway {
  constructor(
    private readonly refs: ExternalRefRepository,
    private readonly bookings: BookingFacade,
    private readonly payments: PaymentsFacade,
    private readonly points: LoyaltyImports,
    private readonly clients: ClientsFacade,
    private readonly setup: RemoveUnusedSetup,
  ) {}

  async execute(tx: Tx): Promise<void> {
    await this.bookingsAndSales(tx);
    await this.people(tx);
    await this.offer(tx);
  }

  private async bookingsAndSales(tx: Tx): Promise<void> {
    let bookingIds: readonly string[];
    do {
      bookingIds = await this.bookings.removeDemoBookings(tx, bookingsAtOnce);
      await this.payments.removeSales(tx, { bookingIds });
    } while (bookingIds.length > 0);
  }

  /** The clients with their points. Who has a booking of the business's own becomes its own client. */
  private async people(tx: Tx): Promise<void> {
    const all = await this.clients.demoClients(tx);
    const kept = await this.bookings.bookedClients(tx, all);
    const gone = all.filter((id) => !kept.includes(id));
    await this.points.removeClients(tx, all);
    await this.payments.removeSales(tx, { clientIds: gone });
    await this.clients.adoptClients(tx, kept);
    await this.clients.removeDemoClients(tx);
  }

  /** Services, people, programme and rewards, as far as nothing else refers to them. */
  private async offer(tx: Tx): Promise<void> {
    const categoryIds = await this.made(tx, 'category');
    const serviceIds = await this.made(tx, 'service');
    const staffIds = await this.made(tx, 'staff');
    await this.setup.execute(tx, { categoryIds, serviceIds, staffIds });
    const [programId = null] = await this.made(tx, 'program');
    await this.points.removeTerms(tx, programId, await this.made(tx, 'reward'));
    for (const kind of ['category', 'service', 'staff', 'program', 'reward'] as const)
      await this.refs.removeAll(tx, kind, demoPrefix);
  }

  private async made(tx: Tx, kind: RefKind): Promise<string[]> {
    const refs = await this.refs.all(tx, kind);
    return [...refs.values()].filter((ref) => ref.externalId.startsWith(demoPrefix)).map((ref) => ref.id);
  }
}
