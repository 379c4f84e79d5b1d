import { Injectable } from '@nestjs/common';
import { ClientsFacade } from '@stamgast/crm';
import type { Tx } from '@stamgast/platform/database';
import { StaffRepository } from '../../persistence/staff.repository.js';

const nobody: ReadonlySet<string> = new Set();

/** Whom a client would rather not be given, where anybody will do: those whose visits they rated badly (D19). */
@Injectable()
export class AvoidedStaff {
  constructor(
    private readonly clients: ClientsFacade,
    private readonly staff: StaffRepository,
  ) {}

  /** Two statements at the most, however many people there are. */
  async execute(tx: Tx, clientId: string): Promise<ReadonlySet<string>> {
    const bookingIds = await this.clients.badlyRatedBookings(tx, clientId);
    return bookingIds.length === 0 ? nobody : new Set(await this.staff.ofBookings(tx, bookingIds));
  }
}
