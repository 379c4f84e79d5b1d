import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import { TimeOffOccupancyRepository } from '../../persistence/time-off-occupancy.repository.js';
import { TimeOffRepository } from '../../persistence/time-off.repository.js';
import { BookingListReadModel } from '../../persistence/visits/booking-list.read-model.js';
import { found } from '../setup/found.js';
import type { BookingView } from './booking-view.js';
import { PresentBookings } from './present-bookings.js';

/** The visits that lie in somebody's time off: what stands against approving it, and what is to be moved after. */
@Injectable()
export class ListTimeOffVisits {
  constructor(
    private readonly timeOff: TimeOffRepository,
    private readonly occupancy: TimeOffOccupancyRepository,
    private readonly list: BookingListReadModel,
    private readonly present: PresentBookings,
  ) {}

  /** By their start, 200 at the most. */
  async execute(tx: Tx, id: string): Promise<BookingView[]> {
    const timeOff = found(await this.timeOff.byId(tx, id));
    const ids = await this.occupancy.visitsIn(tx, timeOff);
    return this.present.execute(tx, await this.list.ofIds(tx, ids));
  }
}
