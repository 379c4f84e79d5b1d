import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { WorthSoFar } from '../domain/missed-value.js';
import { REACH_SQL } from './contact-sql.js';

/** How a client may be spoken to: written to on a channel that they agreed to, or called. */
export interface Reach {
  readonly email: boolean;
  readonly sms: boolean;
  readonly call: boolean;
}

export interface MissedClientFacts {
  readonly worth: WorthSoFar;
  readonly reach: Reach;
}

/** What a list of missed clients says of each beside their rhythm. */
@Injectable()
export class MissedClientsReadModel {
  /** By id. `until`: the last local day whose visits count. */
  async of(tx: Tx, ids: readonly string[], until: string): Promise<ReadonlyMap<string, MissedClientFacts>> {
    const rows = await tx.query<Reach & { id: string; total: string; visits: number }>(
      `SELECT c.id, ${REACH_SQL.email} AS email, ${REACH_SQL.sms} AS sms, ${REACH_SQL.call} AS call, w.total, w.visits
       FROM crm.client c, LATERAL (
         SELECT count(*)::integer AS visits, coalesce(sum(coalesce((SELECT sum(p.paid_amount - p.refunded_amount) FROM crm.purchase p
           WHERE p.business_id = v.business_id AND p.booking_id = v.booking_id), v.price_amount)), 0) AS total
         FROM crm.visit v WHERE v.business_id = c.business_id AND v.client_id = c.id AND v.status = 'completed'
           AND v.visit_day <= $3::date) w
       WHERE c.business_id = $1 AND c.id = ANY ($2::uuid[])`,
      [tx.businessId, ids, until],
    );
    return new Map(
      rows.map(({ id, total, visits, email, sms, call }) => [
        id,
        { worth: { total: Number(total), visits }, reach: { email, sms, call } },
      ]),
    );
  }
}
