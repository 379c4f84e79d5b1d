import { Injectable } from '@nestjs/common';
import { Outbox } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { Client } from '../domain/client.js';
import { summariseVisits } from '../domain/summarise-visits.js';
import { ClientRepository } from '../persistence/client.repository.js';
import { PurchaseRepository } from '../persistence/purchase.repository.js';
import { VisitRepository } from '../persistence/visit.repository.js';

/**
 * Works a client's history out anew from the rows of bookings and purchases. The caller holds the client's row, so that
 * of two events at once the second sees what the first wrote.
 */
@Injectable()
export class KeepHistory {
  constructor(
    private readonly clients: ClientRepository,
    private readonly visits: VisitRepository,
    private readonly purchases: PurchaseRepository,
    private readonly outbox: Outbox,
  ) {}

  /** `quiet`: nothing may be sent because of this change. */
  async execute(tx: Tx, clientId: string, quiet: boolean): Promise<void> {
    await this.refresh(tx, clientId, quiet);
    await tx.announce('client', clientId);
  }

  /** As `execute`, without a word to whoever looks on: for many clients at once. */
  async refresh(tx: Tx, clientId: string, quiet: boolean): Promise<void> {
    const before = await this.clients.find(tx, clientId);
    if (!before) return;
    const after = summariseVisits(await this.visits.ofClient(tx, clientId));
    const spent = await this.purchases.spentBy(tx, clientId);
    await this.clients.saveHistory(tx, clientId, { ...after, spent });
    if (!rhythmChanged(before, after)) return;
    await this.outbox.append(tx, {
      type: 'client.rhythm_changed.v1',
      clientId,
      lastVisitAt: after.lastVisitAt?.toISOString() ?? null,
      lastBookingId: after.lastBookingId,
      medianIntervalDays: after.medianDays,
      visits: after.visits,
      quiet,
    });
  }
}

type Visits = Pick<Client, 'visits' | 'lastVisitAt' | 'lastBookingId' | 'medianDays'>;

function rhythmChanged(before: Visits, after: Visits): boolean {
  return (
    before.visits !== after.visits ||
    before.lastBookingId !== after.lastBookingId ||
    before.medianDays !== after.medianDays ||
    before.lastVisitAt?.getTime() !== after.lastVisitAt?.getTime()
  );
}
