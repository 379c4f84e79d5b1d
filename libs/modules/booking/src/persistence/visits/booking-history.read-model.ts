import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';

/** One line of a booking's history as stored. */
export interface HistoryLine {
  readonly at: Date;
  readonly actorKind: 'member' | 'client' | 'visitor' | 'system' | 'import';
  readonly actorId: string | null;
  readonly via: 'ui' | 'link' | 'public' | 'worker';
  readonly action: string;
  readonly detail: object;
}

@Injectable()
export class BookingHistoryReadModel {
  /** Oldest first. */
  async load(tx: Tx, bookingId: string): Promise<HistoryLine[]> {
    return tx.query<HistoryLine>(
      `SELECT at, actor_kind AS "actorKind", actor_id AS "actorId", via, action, detail FROM booking.booking_history
       WHERE business_id = $1 AND booking_id = $2 ORDER BY booking_version`,
      [tx.businessId, bookingId],
    );
  }
}
