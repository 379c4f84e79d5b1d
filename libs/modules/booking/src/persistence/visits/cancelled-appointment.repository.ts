import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';

/** Parts of visits that were cancelled while the rest stood. */
@Injectable()
export class CancelledAppointmentRepository {
  /** Takes a part out of its visit, kept as it was booked, and its price off the visit's. Its time was given back before. */
  async takeOut(tx: Tx, appointmentId: string, reason: string | null): Promise<void> {
    await tx.query(
      `WITH part AS (
         DELETE FROM booking.appointment WHERE business_id = $1 AND id = $2 RETURNING *),
       kept AS (
         INSERT INTO booking.cancelled_appointment (business_id, id, booking_id, service_id, service_name, staff_id,
           starts_at, ends_at, price_amount, cancelled_at, reason)
         SELECT business_id, id, booking_id, service_id, service_name, staff_id, starts_at, ends_at, price_amount, $3, $4 FROM part)
       UPDATE booking.booking b SET price_amount = b.price_amount - part.price_amount FROM part
       WHERE b.business_id = part.business_id AND b.id = part.booking_id`,
      [tx.businessId, appointmentId, tx.now, reason],
    );
  }
}
