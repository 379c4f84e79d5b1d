import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';

export interface BookingDaysFilter {
  readonly timeZone: string;
  /** Visits that begin in `[from, to)`. */
  readonly from: Date;
  readonly to: Date;
  readonly staffId: string | null;
  readonly locationId: string | null;
}

export interface BookingDayCount {
  readonly date: string;
  readonly bookings: number;
  readonly requested: number;
  readonly unmarked: number;
}

/** `cancelled`, `declined` and `expired` take no time and are not counted. */
const COUNT = `SELECT to_char(b.starts_at AT TIME ZONE $2, 'YYYY-MM-DD') AS date, count(*)::int AS bookings,
    count(*) FILTER (WHERE b.status = 'requested')::int AS requested,
    count(*) FILTER (WHERE b.ends_at < $7 AND b.status IN ('confirmed', 'arrived', 'in_progress'))::int AS unmarked
  FROM booking.booking b
  WHERE b.business_id = $1 AND b.starts_at >= $3 AND b.starts_at < $4 AND b.status NOT IN ('cancelled', 'declined', 'expired')
    AND ($5::uuid IS NULL OR EXISTS (SELECT 1 FROM booking.appointment p
      WHERE p.business_id = $1 AND p.booking_id = b.id AND p.staff_id = $5))
    AND ($6::uuid IS NULL OR b.location_id = $6)
  GROUP BY 1`;

/** How many visits begin on each local day. */
@Injectable()
export class BookingDaysReadModel {
  /** Days without a visit are left out. */
  count(tx: Tx, { timeZone, from, to, staffId, locationId }: BookingDaysFilter): Promise<BookingDayCount[]> {
    return tx.query<BookingDayCount>(COUNT, [tx.businessId, timeZone, from, to, staffId, locationId, tx.now]);
  }
}
