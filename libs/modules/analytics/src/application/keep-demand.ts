import { Injectable } from '@nestjs/common';
import { localDateAt } from '@stamgast/availability';
import type { BookingCreatedV1, DemandCountedV1 } from '@stamgast/contracts';
import { BusinessFacade } from '@stamgast/identity';
import type { Subscriber } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { addDays } from '../domain/local-day.js';
import { DemandRepository } from '../persistence/demand.repository.js';

/** Two years of counts compare a season with the one before; older ones are forgotten. */
const keptDays = 760;

/** Keeps what visitors searched for, and beside it what they booked. */
@Injectable()
export class KeepDemand implements Subscriber<'booking.demand_counted.v1' | 'booking.created.v1'> {
  readonly name = 'analytics.keep-demand';
  readonly types = ['booking.demand_counted.v1', 'booking.created.v1'] as const;

  constructor(
    private readonly demand: DemandRepository,
    private readonly business: BusinessFacade,
  ) {}

  async handle(tx: Tx, event: DemandCountedV1 | BookingCreatedV1): Promise<void> {
    if (event.type === 'booking.created.v1') return this.keepBooked(tx, event);
    await this.demand.add(tx, event.counts);
    await this.demand.forgetBefore(tx, addDays(tx.now.toISOString().slice(0, 10), -keptDays));
  }

  private async keepBooked(tx: Tx, { booking }: BookingCreatedV1): Promise<void> {
    if (booking.source !== 'online') return;
    const { timeZone } = await this.business.current(tx);
    const day = localDateAt(timeZone, Date.parse(booking.createdAt));
    await this.demand.addBooked(
      tx,
      day,
      booking.locationId,
      booking.appointments.map((one) => one.serviceId),
    );
  }
}
