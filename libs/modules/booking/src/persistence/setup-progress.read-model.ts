import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';

/** How far an owner has come with the set-up. */
export interface SetupProgress {
  /** Something can be booked. */
  readonly services: boolean;
  /** Somebody who is still here performs services. */
  readonly staff: boolean;
  /** Some of these people have hours. */
  readonly hours: boolean;
  /** The owner has made the booking page their own. */
  readonly bookingPage: boolean;
  /** Somebody has booked, be it to try it out. */
  readonly booked: boolean;
}

const PROGRESS = `SELECT
  EXISTS (SELECT 1 FROM booking.service WHERE business_id = $1 AND NOT archived) AS services,
  EXISTS (SELECT 1 FROM booking.staff s JOIN booking.staff_service l ON l.business_id = s.business_id AND l.staff_id = s.id
    WHERE s.business_id = $1 AND NOT s.archived) AS staff,
  EXISTS (SELECT 1 FROM booking.staff s JOIN booking.schedule_window w ON w.business_id = s.business_id AND w.staff_id = s.id
    WHERE s.business_id = $1 AND NOT s.archived) AS hours,
  EXISTS (SELECT 1 FROM booking.booking_page WHERE business_id = $1) AS "bookingPage",
  EXISTS (SELECT 1 FROM booking.booking WHERE business_id = $1 AND source IN ('online', 'staff')) AS booked`;

@Injectable()
export class SetupProgressReadModel {
  async load(tx: Tx): Promise<SetupProgress> {
    const [row] = await tx.query<SetupProgress>(PROGRESS, [tx.businessId]);
    return row as SetupProgress;
  }
}
