import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import { CancelBooking } from '../changes/cancel-booking.js';
import { SeriesChanges, type SeriesAim } from './series-changes.js';
import type { SeriesView } from './series-view.js';

export interface SeriesCancellation extends SeriesAim {
  readonly reason: string | null;
  readonly notify: boolean;
}

/** Cancels visits of a series in the name of the business, each as any booking is: never late, and without a fee (D49). */
@Injectable()
export class CancelSeries {
  constructor(
    private readonly changes: SeriesChanges,
    private readonly cancelBooking: CancelBooking,
  ) {}

  async execute(
    tx: Tx,
    id: string,
    version: number,
    { reason, notify, ...aim }: SeriesCancellation,
  ): Promise<SeriesView> {
    const inHand = await this.changes.begin(tx, id, version, aim);
    for (const { id: bookingId } of inHand.reached)
      await this.cancelBooking.execute(tx, bookingId, null, { by: 'business', reason, notify });
    return this.changes.end(tx, inHand);
  }
}
