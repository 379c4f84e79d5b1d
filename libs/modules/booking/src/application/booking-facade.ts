import { Injectable } from '@nestjs/common';
import type { BookingFacts } from '@stamgast/contracts';
import { Outbox } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { factsOf } from '../domain/booking/booking-facts.js';
import type { ImportedBooking } from '../domain/booking/imported-booking.js';
import { BookingRepository } from '../persistence/visits/booking.repository.js';
import { ImportedBookingsRepository } from '../persistence/visits/imported-bookings.repository.js';
import { UpcomingReadModel } from '../persistence/visits/upcoming.read-model.js';
import { ImportBookings, type ImportedOutcome, type ImportOptions } from './import-bookings/import-bookings.js';
import { IssueManageLink, type ManageLink } from './public-link/issue-manage-link.js';

/** What other modules may know of bookings and do with them; it joins their transaction. */
@Injectable()
export class BookingFacade {
  constructor(
    private readonly bookings: BookingRepository,
    private readonly upcoming: UpcomingReadModel,
    private readonly importer: ImportBookings,
    private readonly imported: ImportedBookingsRepository,
    private readonly link: IssueManageLink,
    private readonly outbox: Outbox,
  ) {}

  /** A booking as it stands now; null where there is none. */
  async bookingFacts(tx: Tx, id: string): Promise<BookingFacts | null> {
    const booking = await this.bookings.byId(tx, id);
    return booking && factsOf(booking);
  }

  /** The client's next visit that is still to come; null where there is none. */
  async nextBooking(tx: Tx, clientId: string): Promise<BookingFacts | null> {
    const booking = await this.upcoming.nextOf(tx, clientId);
    return booking && factsOf(booking);
  }

  async hasFutureBooking(tx: Tx, clientId: string): Promise<boolean> {
    return (await this.upcoming.nextOf(tx, clientId)) !== null;
  }

  /** Takes over bookings in bulk, once per external id; a few hundred at a time. */
  importBookings(tx: Tx, rows: readonly ImportedBooking[], options: ImportOptions): Promise<ImportedOutcome[]> {
    return this.importer.execute(tx, rows, options);
  }

  /** Which of the external ids have been imported already, with their bookings. */
  importedBookings(tx: Tx, externalIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.imported.known(tx, externalIds);
  }

  /** Those of the clients who have bookings. */
  bookedClients(tx: Tx, clientIds: readonly string[]): Promise<string[]> {
    return this.imported.bookedClients(tx, clientIds);
  }

  /** Removes up to `most` demo bookings with all that hangs on them; gives which, so that the caller goes on. */
  async removeDemoBookings(tx: Tx, most: number): Promise<string[]> {
    const bookingIds = await this.imported.removeSome(tx, 'demo', most);
    if (bookingIds.length > 0) await this.outbox.append(tx, { type: 'booking.removed.v1', bookingIds });
    return bookingIds;
  }

  /** A fresh link by which the client manages the booking; it ends thirty days after the visit. */
  manageLink(tx: Tx, bookingId: string): Promise<ManageLink> {
    return this.link.execute(tx, bookingId);
  }
}
