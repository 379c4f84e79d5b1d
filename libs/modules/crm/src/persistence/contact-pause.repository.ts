import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { ContactPause } from '../domain/contact-pause.js';

/** Until when clients are left off the list of whom to contact; one pause per client. */
@Injectable()
export class ContactPauseRepository {
  async find(tx: Tx, clientId: string): Promise<ContactPause | null> {
    const [row] = await tx.query<ContactPause>(
      `SELECT client_id AS "clientId", reason, at, until::text FROM crm.contact_pause
       WHERE business_id = $1 AND client_id = $2`,
      [tx.businessId, clientId],
    );
    return row ?? null;
  }

  /** Takes the place of the pause that there is. */
  async put(tx: Tx, { clientId, reason, at, until }: ContactPause): Promise<void> {
    await tx.query(
      `INSERT INTO crm.contact_pause (business_id, client_id, reason, at, until) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (business_id, client_id) DO UPDATE SET reason = excluded.reason, at = excluded.at, until = excluded.until`,
      [tx.businessId, clientId, reason, at, until],
    );
  }

  /** Also those of records that were merged into the client's; whether there was any. */
  async remove(tx: Tx, clientId: string): Promise<boolean> {
    const rows = await tx.query(
      `DELETE FROM crm.contact_pause p USING crm.client o WHERE p.business_id = $1 AND o.business_id = $1 AND o.id = p.client_id
         AND (o.id = $2 OR o.merged_into = $2) RETURNING p.client_id`,
      [tx.businessId, clientId],
    );
    return rows.length > 0;
  }
}
