import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import { usualRestraint, type Restraint } from '../domain/restraint.js';
import { RestraintEntity } from './notifications.entities.js';

@Injectable()
export class RestraintRepository {
  async load(tx: Tx): Promise<Restraint> {
    const row = await tx.manager.findOneBy(RestraintEntity, { businessId: tx.businessId });
    if (!row) return usualRestraint;
    const { emailCapDays, smsCapDays, discreetServiceIds, version } = row;
    return { capDays: { email: emailCapDays, sms: smsCapDays }, discreetServiceIds, version };
  }

  /** False when somebody else has changed it since `version`. */
  async save(tx: Tx, restraint: Restraint): Promise<boolean> {
    const { capDays, discreetServiceIds, version } = restraint;
    const rows = await tx.query(
      `INSERT INTO notifications.restraint (business_id, email_cap_days, sms_cap_days, discreet_service_ids, version)
       SELECT $1, $2, $3, $4, 2 WHERE $5 = 1 OR EXISTS (SELECT 1 FROM notifications.restraint WHERE business_id = $1)
       ON CONFLICT (business_id) DO UPDATE SET email_cap_days = $2, sms_cap_days = $3, discreet_service_ids = $4,
         version = notifications.restraint.version + 1 WHERE notifications.restraint.version = $5 RETURNING version`,
      [tx.businessId, capDays.email, capDays.sms, discreetServiceIds, version],
    );
    return rows.length > 0;
  }
}
