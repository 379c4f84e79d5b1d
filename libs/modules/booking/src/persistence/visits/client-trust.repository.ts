import { Injectable } from '@nestjs/common';
import { prepared, type Tx } from '@stamgast/platform/database';
import type { EndedVisit, TrustOverride } from '../../domain/terms/trust.js';

export interface StoredTrust {
  /** How the client's visits ended, oldest first. */
  readonly visits: readonly EndedVisit[];
  readonly override: TrustOverride | null;
  readonly reason: string | null;
}

// More visits than these say nothing more about how far somebody can be trusted.
const TRUST = prepared(`SELECT (SELECT json_agg(v ORDER BY v."startsAt") FROM (
    SELECT b.status, b.starts_at AS "startsAt", t.excused_at IS NOT NULL AS excused FROM booking.booking b
    LEFT JOIN booking.booking_terms t ON t.business_id = b.business_id AND t.booking_id = b.id
    WHERE b.business_id = $1 AND b.client_id = $2 AND b.status IN ('completed', 'no_show')
    ORDER BY b.starts_at DESC LIMIT 100) v) AS visits,
  (SELECT json_build_object('override', c.override, 'reason', c.reason) FROM booking.client_trust c
    WHERE c.business_id = $1 AND c.client_id = $2) AS said`);

interface Row {
  readonly visits: (Omit<EndedVisit, 'startsAt'> & { readonly startsAt: string })[] | null;
  readonly said: { readonly override: TrustOverride; readonly reason: string } | null;
}

/** How far clients can be trusted: what they did, and what the owner says about them. */
@Injectable()
export class ClientTrustRepository {
  async load(tx: Tx, clientId: string): Promise<StoredTrust> {
    const [row] = await tx.query<Row>(TRUST, [tx.businessId, clientId]);
    const visits = (row?.visits ?? []).map((one) => ({ ...one, startsAt: new Date(one.startsAt) }));
    return { visits, override: row?.said?.override ?? null, reason: row?.said?.reason ?? null };
  }

  /** Null takes back what was said. */
  async override(tx: Tx, clientId: string, override: TrustOverride | null, reason: string): Promise<void> {
    if (override === null) {
      await tx.query(`DELETE FROM booking.client_trust WHERE business_id = $1 AND client_id = $2`, [
        tx.businessId,
        clientId,
      ]);
      return;
    }
    await tx.query(
      `INSERT INTO booking.client_trust (business_id, client_id, override, reason, set_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (business_id, client_id) DO UPDATE SET override = excluded.override, reason = excluded.reason, set_at = excluded.set_at`,
      [tx.businessId, clientId, override, reason, tx.now],
    );
  }
}
