import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { OfferState, WaitlistOffer } from '../../domain/waitlist/waitlist-entry.js';

const COLUMNS = `id, entry_id AS "entryId", hold_id AS "holdId", service_ids AS "serviceIds", staff_ids AS "staffIds",
  starts_at AS "startsAt", ends_at AS "endsAt", state, send_at AS "sendAt", sent_at AS "sentAt", expires_at AS "expiresAt"`;

/** Offers to those who wait. Whoever changes one holds its entry. */
@Injectable()
export class WaitlistOfferRepository {
  async byId(tx: Tx, id: string): Promise<WaitlistOffer | null> {
    const [offer] = await tx.query<WaitlistOffer>(
      `SELECT ${COLUMNS} FROM booking.waitlist_offer WHERE business_id = $1 AND id = $2`,
      [tx.businessId, id],
    );
    return offer ?? null;
  }

  /** The open offers of these entries, one each at most. */
  async openOf(tx: Tx, entryIds: readonly string[]): Promise<WaitlistOffer[]> {
    if (entryIds.length === 0) return [];
    return tx.query<WaitlistOffer>(
      `SELECT ${COLUMNS} FROM booking.waitlist_offer WHERE business_id = $1 AND entry_id = ANY ($2::uuid[]) AND state = 'open'`,
      [tx.businessId, entryIds],
    );
  }

  /** Starts that somebody was offered already, in milliseconds. */
  async startsOffered(tx: Tx, entryId: string): Promise<ReadonlySet<number>> {
    const rows = await tx.query<{ startsAt: Date }>(
      `SELECT starts_at AS "startsAt" FROM booking.waitlist_offer WHERE business_id = $1 AND entry_id = $2`,
      [tx.businessId, entryId],
    );
    return new Set(rows.map((row) => row.startsAt.getTime()));
  }

  async insert(tx: Tx, offer: WaitlistOffer): Promise<void> {
    await tx.query(
      `INSERT INTO booking.waitlist_offer (business_id, id, entry_id, hold_id, service_ids, staff_ids, starts_at, ends_at, state, send_at, expires_at, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        tx.businessId,
        offer.id,
        offer.entryId,
        offer.holdId,
        offer.serviceIds,
        offer.staffIds,
        offer.startsAt,
        offer.endsAt,
        offer.state,
        offer.sendAt,
        offer.expiresAt,
        tx.now,
      ],
    );
  }

  /** The clock of an offer begins to run. */
  async startClock(tx: Tx, id: string, expiresAt: Date): Promise<void> {
    await tx.query(
      `UPDATE booking.waitlist_offer SET sent_at = $3, expires_at = $4 WHERE business_id = $1 AND id = $2 AND sent_at IS NULL`,
      [tx.businessId, id, tx.now, expiresAt],
    );
  }

  async end(tx: Tx, id: string, state: Exclude<OfferState, 'open'>): Promise<void> {
    await tx.query(
      `UPDATE booking.waitlist_offer SET state = $3 WHERE business_id = $1 AND id = $2 AND state = 'open'`,
      [tx.businessId, id, state],
    );
  }
}
