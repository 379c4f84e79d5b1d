import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';

/** What a removal may take away if nothing refers to it. */
export interface SetupIds {
  readonly categoryIds: readonly string[];
  readonly serviceIds: readonly string[];
  readonly staffIds: readonly string[];
}

const UNUSED_STAFF = `SELECT s.id FROM booking.staff s WHERE s.business_id = $1 AND s.id = ANY ($2::uuid[])
  AND NOT EXISTS (SELECT 1 FROM booking.appointment a WHERE a.business_id = $1 AND a.staff_id = s.id) ORDER BY s.id FOR UPDATE`;

const UNUSED_SERVICES = `SELECT s.id FROM booking.service s WHERE s.business_id = $1 AND s.id = ANY ($2::uuid[])
  AND NOT EXISTS (SELECT 1 FROM booking.appointment a WHERE a.business_id = $1 AND a.service_id = s.id) ORDER BY s.id FOR UPDATE`;

/** In the order in which the tables refer to one another. */
const REMOVALS_OF_STAFF = [
  `DELETE FROM booking.occupancy WHERE business_id = $1 AND staff_id = ANY ($2::uuid[])`,
  `DELETE FROM booking.time_off WHERE business_id = $1 AND staff_id = ANY ($2::uuid[])`,
  `DELETE FROM booking.schedule_exception_window WHERE business_id = $1 AND staff_id = ANY ($2::uuid[])`,
  `DELETE FROM booking.schedule_exception WHERE business_id = $1 AND staff_id = ANY ($2::uuid[])`,
  `DELETE FROM booking.schedule_window WHERE business_id = $1 AND staff_id = ANY ($2::uuid[])`,
  `DELETE FROM booking.staff_schedule WHERE business_id = $1 AND staff_id = ANY ($2::uuid[])`,
  `DELETE FROM booking.staff_location WHERE business_id = $1 AND staff_id = ANY ($2::uuid[])`,
  `DELETE FROM booking.staff_service WHERE business_id = $1 AND staff_id = ANY ($2::uuid[])`,
  `DELETE FROM booking.staff WHERE business_id = $1 AND id = ANY ($2::uuid[])`,
];

const REMOVALS_OF_SERVICES = [
  `DELETE FROM booking.staff_service WHERE business_id = $1 AND service_id = ANY ($2::uuid[])`,
  `DELETE FROM booking.service WHERE business_id = $1 AND id = ANY ($2::uuid[])`,
];

/** Deletes services, people and categories that no visit refers to, with what belongs to them alone. */
@Injectable()
export class UnusedSetupRepository {
  async removeStaff(tx: Tx, ids: readonly string[]): Promise<void> {
    const unused = await this.idsOf(tx, UNUSED_STAFF, ids);
    for (const sql of REMOVALS_OF_STAFF) await tx.query(sql, [tx.businessId, unused]);
  }

  async removeServices(tx: Tx, ids: readonly string[]): Promise<void> {
    const unused = await this.idsOf(tx, UNUSED_SERVICES, ids);
    for (const sql of REMOVALS_OF_SERVICES) await tx.query(sql, [tx.businessId, unused]);
  }

  async removeCategories(tx: Tx, ids: readonly string[]): Promise<void> {
    await tx.query(
      `DELETE FROM booking.service_category c WHERE business_id = $1 AND id = ANY ($2::uuid[]) AND NOT EXISTS (
         SELECT 1 FROM booking.service s WHERE s.business_id = $1 AND s.category_id = c.id)`,
      [tx.businessId, ids],
    );
  }

  private async idsOf(tx: Tx, sql: string, ids: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(sql, [tx.businessId, ids]);
    return rows.map((row) => row.id);
  }
}
