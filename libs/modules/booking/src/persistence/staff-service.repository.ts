import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { StaffService } from '../domain/staff.js';

/** Who performs what: seen from the service as `staffIds`, from the staff member as `serviceIds`. */
@Injectable()
export class StaffServiceRepository {
  /** The service is performed by these and nobody else; own lengths and prices of those who stay are kept. */
  async replaceOfService(tx: Tx, serviceId: string, staffIds: readonly string[]): Promise<void> {
    await tx.query(
      `DELETE FROM booking.staff_service WHERE business_id = $1 AND service_id = $2 AND NOT staff_id = ANY ($3::uuid[])`,
      [tx.businessId, serviceId, staffIds],
    );
    await tx.query(
      `INSERT INTO booking.staff_service (business_id, staff_id, service_id)
       SELECT $1, id, $2 FROM unnest($3::uuid[]) AS id ON CONFLICT DO NOTHING`,
      [tx.businessId, serviceId, staffIds],
    );
  }

  /** The staff member performs these and nothing else; own lengths and prices of what stays are kept. */
  async replaceOfStaff(tx: Tx, staffId: string, serviceIds: readonly string[]): Promise<void> {
    await tx.query(
      `DELETE FROM booking.staff_service WHERE business_id = $1 AND staff_id = $2 AND NOT service_id = ANY ($3::uuid[])`,
      [tx.businessId, staffId, serviceIds],
    );
    await tx.query(
      `INSERT INTO booking.staff_service (business_id, staff_id, service_id)
       SELECT $1, $2, id FROM unnest($3::uuid[]) AS id ON CONFLICT DO NOTHING`,
      [tx.businessId, staffId, serviceIds],
    );
  }

  /** These are the staff member's own lengths and prices; every other service keeps the service's. */
  async replaceOverrides(tx: Tx, staffId: string, own: readonly Omit<StaffService, 'staffId'>[]): Promise<void> {
    await tx.query(
      `UPDATE booking.staff_service l SET duration = o.duration, price_amount = o.price_amount
       FROM booking.staff_service t LEFT JOIN unnest($3::uuid[], $4::int[], $5::bigint[]) AS o (service_id, duration, price_amount)
         ON o.service_id = t.service_id
       WHERE l.business_id = $1 AND l.staff_id = $2 AND t.business_id = $1 AND t.staff_id = $2
         AND t.service_id = l.service_id`,
      [
        tx.businessId,
        staffId,
        own.map((one) => one.serviceId),
        own.map((one) => one.duration),
        own.map((one) => one.priceAmount),
      ],
    );
  }
}
