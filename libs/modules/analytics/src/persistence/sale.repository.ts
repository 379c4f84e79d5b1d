import { Injectable } from '@nestjs/common';
import type { SaleEvent, SaleLineFacts } from '@stamgast/contracts';
import type { Tx } from '@stamgast/platform/database';
import type { RevenuePart, SaleHistory } from '../domain/spread-revenue.js';

/** A part of revenue on its local day. */
export interface RevenueRow extends Omit<RevenuePart, 'at'> {
  readonly saleId: string;
  readonly bookingId: string | null;
  readonly position: number;
  readonly day: string;
}

interface SaleRow {
  readonly saleId: string;
  readonly bookingId: string | null;
  readonly total: string;
  readonly tax: string;
  readonly lines: SaleLineFacts[];
  readonly payments: { paid: string; at: string }[];
  readonly refunds: { refundId: string; amount: string; at: string }[];
}

@Injectable()
export class SaleRepository {
  /** Keeps what one event tells of a sale; in any order, and once however often it is told. */
  async keep(tx: Tx, event: SaleEvent): Promise<void> {
    const { saleId, at } = event;
    if (event.type === 'sale.refunded.v1') {
      await tx.query(
        `INSERT INTO analytics.sale_refund (business_id, sale_id, refund_id, amount, at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT DO NOTHING`,
        [tx.businessId, saleId, event.refundId, event.amount, at],
      );
      return;
    }
    if (event.type === 'sale.recorded.v1')
      await tx.query(
        `INSERT INTO analytics.sale (business_id, sale_id, booking_id, client_id, total_amount, tax_amount, lines)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
        [tx.businessId, saleId, event.bookingId, event.clientId, event.total, event.tax, JSON.stringify(event.lines)],
      );
    if (event.paid > 0)
      await tx.query(
        `INSERT INTO analytics.sale_payment (business_id, sale_id, paid_amount, at) VALUES ($1, $2, $3, $4)
         ON CONFLICT DO NOTHING`,
        [tx.businessId, saleId, event.paid, at],
      );
  }

  /** What is known of these sales; those that only a payment or refund was told of are left out until they are known. */
  async histories(tx: Tx, saleIds: readonly string[]): Promise<ReadonlyMap<string, SaleHistory>> {
    const rows = await tx.query<SaleRow>(
      `SELECT s.sale_id AS "saleId", s.booking_id AS "bookingId", s.total_amount AS total, s.tax_amount AS tax, s.lines,
         (SELECT coalesce(json_agg(json_build_object('paid', p.paid_amount, 'at', p.at)), '[]')
          FROM analytics.sale_payment p WHERE p.business_id = $1 AND p.sale_id = s.sale_id) AS payments,
         (SELECT coalesce(json_agg(json_build_object('refundId', r.refund_id, 'amount', r.amount, 'at', r.at)), '[]')
          FROM analytics.sale_refund r WHERE r.business_id = $1 AND r.sale_id = s.sale_id) AS refunds
       FROM analytics.sale s WHERE s.business_id = $1 AND s.sale_id = ANY($2::uuid[])`,
      [tx.businessId, saleIds],
    );
    return new Map(rows.map((row) => [row.saleId, historyOf(row)]));
  }

  /** Puts the revenue of these sales in the place of what was known of it. */
  async putRevenue(tx: Tx, saleIds: readonly string[], rows: readonly RevenueRow[]): Promise<void> {
    await tx.query(`DELETE FROM analytics.revenue WHERE business_id = $1 AND sale_id = ANY($2::uuid[])`, [
      tx.businessId,
      saleIds,
    ]);
    if (rows.length === 0) return;
    await tx.query(
      `INSERT INTO analytics.revenue (business_id, sale_id, position, day, kind, refund, name, booking_id, service_id,
         staff_id, amount)
       SELECT $1, "saleId", position, day, kind, refund, name, "bookingId", "serviceId", "staffId", amount
       FROM jsonb_to_recordset($2::jsonb) AS r ("saleId" uuid, position integer, day date, kind text, refund boolean,
         name text, "bookingId" uuid, "serviceId" uuid, "staffId" uuid, amount bigint)`,
      [tx.businessId, JSON.stringify(rows)],
    );
  }

  async salesAfter(tx: Tx, last: string | null, limit: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT sale_id AS id FROM analytics.sale WHERE business_id = $1 AND ($2::uuid IS NULL OR sale_id > $2)
       ORDER BY sale_id LIMIT $3`,
      [tx.businessId, last, limit],
    );
    return rows.map((row) => row.id);
  }

  /** Forgets sales that are no more. */
  async removeAll(tx: Tx, saleIds: readonly string[]): Promise<void> {
    const parameters = [tx.businessId, saleIds];
    await tx.query(`DELETE FROM analytics.revenue WHERE business_id = $1 AND sale_id = ANY($2::uuid[])`, parameters);
    await tx.query(
      `DELETE FROM analytics.sale_refund WHERE business_id = $1 AND sale_id = ANY($2::uuid[])`,
      parameters,
    );
    await tx.query(
      `DELETE FROM analytics.sale_payment WHERE business_id = $1 AND sale_id = ANY($2::uuid[])`,
      parameters,
    );
    await tx.query(`DELETE FROM analytics.sale WHERE business_id = $1 AND sale_id = ANY($2::uuid[])`, parameters);
  }

  async forgetAll(tx: Tx): Promise<void> {
    await tx.query(`DELETE FROM analytics.revenue WHERE business_id = $1`, [tx.businessId]);
    await tx.query(`DELETE FROM analytics.sale_refund WHERE business_id = $1`, [tx.businessId]);
    await tx.query(`DELETE FROM analytics.sale_payment WHERE business_id = $1`, [tx.businessId]);
    await tx.query(`DELETE FROM analytics.sale WHERE business_id = $1`, [tx.businessId]);
  }
}

function historyOf({ bookingId, total, tax, lines, payments, refunds }: SaleRow): SaleHistory {
  return {
    bookingId,
    lines,
    total: Number(total),
    tax: Number(tax),
    payments: payments.map(({ paid, at }) => ({ paid: Number(paid), at: new Date(at) })),
    refunds: refunds.map(({ refundId, amount, at }) => ({ refundId, amount: Number(amount), at: new Date(at) })),
  };
}
