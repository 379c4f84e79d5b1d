import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';

/** A sale to a client, in minor units. */
export interface PurchaseRecord {
  readonly saleId: string;
  readonly clientId: string;
  readonly bookingId: string | null;
  readonly paid: number;
  readonly at: Date;
}

export interface Refunded {
  readonly saleId: string;
  readonly clientId: string;
  readonly bookingId: string | null;
  readonly amount: number;
  readonly at: Date;
}

@Injectable()
export class PurchaseRepository {
  /**
   * Keeps what has been paid in a sale so far. Payments and refunds may be told of in any order: what is paid only
   * grows, and what has been refunded stays. Gives both sums.
   */
  async putPaid(tx: Tx, purchase: PurchaseRecord): Promise<{ readonly paid: number; readonly refunded: number }> {
    const [row] = await tx.query<{ paid: string; refunded: string }>(
      `INSERT INTO crm.purchase AS known (business_id, sale_id, client_id, booking_id, paid_amount, at)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (business_id, sale_id) DO UPDATE
         SET client_id = excluded.client_id, booking_id = excluded.booking_id,
           paid_amount = greatest(known.paid_amount, excluded.paid_amount), at = least(known.at, excluded.at)
       RETURNING paid_amount AS paid, refunded_amount AS refunded`,
      [tx.businessId, purchase.saleId, purchase.clientId, purchase.bookingId, purchase.paid, purchase.at],
    );
    const sums = row as { paid: string; refunded: string };
    return { paid: Number(sums.paid), refunded: Number(sums.refunded) };
  }

  /** Stores many purchases at once, each paid in full and not known before, of clients who are still there. */
  async putAll(tx: Tx, purchases: readonly PurchaseRecord[]): Promise<void> {
    await tx.query(
      `INSERT INTO crm.purchase (business_id, sale_id, client_id, booking_id, paid_amount, at)
       SELECT $1, p."saleId", p."clientId", p."bookingId", p.paid, p.at
       FROM jsonb_to_recordset($2::jsonb) AS p ("saleId" uuid, "clientId" uuid, "bookingId" uuid, paid bigint, at timestamptz)
       JOIN crm.client c ON c.business_id = $1 AND c.id = p."clientId"
       ON CONFLICT (business_id, sale_id) DO UPDATE
         SET paid_amount = greatest(crm.purchase.paid_amount, excluded.paid_amount)`,
      [tx.businessId, JSON.stringify(purchases)],
    );
  }

  /** Forgets sales that are no more; gives whose they were. */
  async removeAll(tx: Tx, saleIds: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ clientId: string }>(
      `DELETE FROM crm.purchase WHERE business_id = $1 AND sale_id = ANY ($2::uuid[]) RETURNING client_id AS "clientId"`,
      [tx.businessId, saleIds],
    );
    return rows.map((row) => row.clientId);
  }

  /** Adds a refund to its sale; gives all that has been refunded of it. */
  async addRefund(tx: Tx, refund: Refunded): Promise<number> {
    const [row] = await tx.query<{ refunded: string }>(
      `INSERT INTO crm.purchase (business_id, sale_id, client_id, booking_id, refunded_amount, at)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (business_id, sale_id) DO UPDATE
         SET refunded_amount = crm.purchase.refunded_amount + excluded.refunded_amount
       RETURNING refunded_amount AS refunded`,
      [tx.businessId, refund.saleId, refund.clientId, refund.bookingId, refund.amount, refund.at],
    );
    return Number((row as { refunded: string }).refunded);
  }

  /** All that a client has paid, less refunds, minor units. */
  async spentBy(tx: Tx, clientId: string): Promise<number> {
    const [row] = await tx.query<{ spent: string }>(
      `SELECT coalesce(sum(paid_amount - refunded_amount), 0) AS spent FROM crm.purchase
       WHERE business_id = $1 AND client_id = $2`,
      [tx.businessId, clientId],
    );
    return Number((row as { spent: string }).spent);
  }
}
