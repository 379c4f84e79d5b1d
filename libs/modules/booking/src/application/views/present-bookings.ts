import { Injectable } from '@nestjs/common';
import { ClientsFacade } from '@stamgast/crm';
import { PaymentsFacade } from '@stamgast/payments';
import type { Tx } from '@stamgast/platform/database';
import type { Booking } from '../../domain/booking/booking.js';
import { bookingView, type BookingView } from './booking-view.js';

/** Bookings with what other modules know of them: the client's name, and whether they are paid. */
@Injectable()
export class PresentBookings {
  constructor(
    private readonly clients: ClientsFacade,
    private readonly payments: PaymentsFacade,
  ) {}

  async execute(tx: Tx, bookings: readonly Booking[]): Promise<BookingView[]> {
    const clientIds = [...new Set(bookings.map((one) => one.clientId).filter((id) => id !== null))];
    const clients = clientIds.length > 0 ? await this.clients.clients(tx, clientIds) : new Map<string, never>();
    const closed = bookings.map((one) => one.id);
    const paid = closed.length > 0 ? await this.payments.paidBookings(tx, closed) : new Set<string>();
    return bookings.map((one) => {
      const name = one.clientId === null ? null : (clients.get(one.clientId)?.name ?? null);
      return bookingView(one, name, paid.has(one.id), tx.now);
    });
  }

  async one(tx: Tx, booking: Booking): Promise<BookingView> {
    const [view] = await this.execute(tx, [booking]);
    return view!;
  }
}
