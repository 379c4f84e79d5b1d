import { Injectable } from '@nestjs/common';
import { newId, type Tx } from '@stamgast/platform/database';
import type { PricedSale } from '../domain/price-lines.js';
import type { Payment, PaymentMethod, Refund, Sale, SaleLine } from '../domain/sale.js';
import { PaymentEntity, RefundEntity } from './payments.entities.js';

export interface NewSale extends PricedSale {
  readonly id: string;
  readonly bookingId: string | null;
  readonly clientId: string | null;
  readonly at: Date;
  /** The sale's id in another system, for imports that may be repeated. */
  readonly externalId: string | null;
}

interface SaleRow {
  readonly id: string;
  readonly number: string;
  readonly bookingId: string | null;
  readonly clientId: string | null;
  readonly at: Date;
  readonly total: string;
  readonly tax: string;
  readonly version: number;
  readonly lines: readonly SaleLine[];
  readonly payments: readonly { id: string; method: PaymentMethod; amount: number; at: string }[];
  readonly refunds: readonly {
    id: string;
    saleId: string;
    amount: number;
    method: PaymentMethod;
    reason: string | null;
    at: string;
  }[];
}

const partsOf = (table: string, fields: string, order: string) =>
  `coalesce((SELECT jsonb_agg(jsonb_build_object(${fields}) ORDER BY ${order}) FROM payments.${table} p
     WHERE p.business_id = s.business_id AND p.sale_id = s.id), '[]'::jsonb)`;

const SELECT_SALE = `SELECT s.id, s.number, s.booking_id AS "bookingId", s.client_id AS "clientId", s.at,
  s.total_amount AS total, s.tax_amount AS tax, s.version,
  ${partsOf(
    'sale_line',
    `'id', p.id, 'kind', p.kind, 'name', p.name, 'serviceId', p.service_id, 'staffId', p.staff_id, 'quantity', p.quantity,
    'unitPrice', p.unit_price_amount, 'amount', p.amount, 'taxRate', p.tax_rate, 'tax', p.tax_amount`,
    'p.position',
  )} AS lines,
  ${partsOf('payment', `'id', p.id, 'method', p.method, 'amount', p.amount, 'at', p.at`, 'p.at, p.id')} AS payments,
  ${partsOf('refund', `'id', p.id, 'saleId', p.sale_id, 'amount', p.amount, 'method', p.method, 'reason', p.reason, 'at', p.at`, 'p.at, p.id')} AS refunds
  FROM payments.sale s`;

export interface SaleFilter {
  readonly from: Date | null;
  readonly to: Date | null;
  readonly clientId: string | null;
  readonly bookingId: string | null;
  readonly limit: number;
  readonly after: readonly [string, string] | null;
}

@Injectable()
export class SaleRepository {
  /** Null when the same external sale, or a sale of the same booking, is there already. */
  async insert(tx: Tx, sale: NewSale): Promise<string | null> {
    const [counter] = await tx.query<{ number: string }>(
      `INSERT INTO payments.sale_counter (business_id, last_number) VALUES ($1, 1)
       ON CONFLICT (business_id) DO UPDATE SET last_number = payments.sale_counter.last_number + 1 RETURNING last_number AS number`,
      [tx.businessId],
    );
    const rows = await tx.query(
      `INSERT INTO payments.sale (business_id, id, number, booking_id, client_id, at, total_amount, tax_amount, external_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING RETURNING id`,
      [
        tx.businessId,
        sale.id,
        counter?.number,
        sale.bookingId,
        sale.clientId,
        sale.at,
        sale.total,
        sale.tax,
        sale.externalId,
      ],
    );
    if (rows.length === 0) return null;
    await this.insertLines(tx, sale);
    return counter?.number ?? null;
  }

  private async insertLines(tx: Tx, sale: NewSale): Promise<void> {
    const lines = sale.lines.map((line, position) => ({ ...line, id: newId(), position }));
    await tx.query(
      `INSERT INTO payments.sale_line (business_id, sale_id, id, position, kind, name, service_id, staff_id, quantity, unit_price_amount, amount, tax_rate, tax_amount)
       SELECT $1, $2, l.id, l.position, l.kind, l.name, l."serviceId", l."staffId", l.quantity, l."unitPrice", l.amount, l."taxRate", l.tax
       FROM jsonb_to_recordset($3::jsonb) AS l (id uuid, position integer, kind text, name text, "serviceId" uuid, "staffId" uuid,
         quantity integer, "unitPrice" bigint, amount bigint, "taxRate" numeric, tax bigint)`,
      [tx.businessId, sale.id, JSON.stringify(lines)],
    );
  }

  async insertPayment(tx: Tx, saleId: string, payment: Payment): Promise<void> {
    await tx.manager.insert(PaymentEntity, {
      ...payment,
      businessId: tx.businessId,
      saleId,
      amount: String(payment.amount),
    });
  }

  async insertRefund(tx: Tx, refund: Refund): Promise<void> {
    await tx.manager.insert(RefundEntity, { ...refund, businessId: tx.businessId, amount: String(refund.amount) });
  }

  /** Holds up other payments and refunds of the sale until the transaction ends; null when there is no such sale. */
  async lock(tx: Tx, id: string): Promise<Sale | null> {
    const rows = await tx.query(
      `UPDATE payments.sale SET version = version + 1 WHERE business_id = $1 AND id = $2 RETURNING id`,
      [tx.businessId, id],
    );
    return rows.length > 0 ? this.byId(tx, id) : null;
  }

  async byId(tx: Tx, id: string): Promise<Sale | null> {
    const [row] = await tx.query<SaleRow>(`${SELECT_SALE} WHERE s.business_id = $1 AND s.id = $2`, [tx.businessId, id]);
    return row ? read(row) : null;
  }

  /** Newest first, one more than the limit. */
  async list(tx: Tx, filter: SaleFilter): Promise<Sale[]> {
    const rows = await tx.query<SaleRow>(
      `${SELECT_SALE} WHERE s.business_id = $1 AND ($2::timestamptz IS NULL OR s.at >= $2) AND ($3::timestamptz IS NULL OR s.at < $3)
         AND ($4::uuid IS NULL OR s.client_id = $4) AND ($5::uuid IS NULL OR s.booking_id = $5)
         AND ($6::timestamptz IS NULL OR (s.at, s.id) < ($6::timestamptz, $7::uuid))
       ORDER BY s.at DESC, s.id DESC LIMIT $8`,
      [
        tx.businessId,
        filter.from,
        filter.to,
        filter.clientId,
        filter.bookingId,
        filter.after?.[0] ?? null,
        filter.after?.[1] ?? null,
        filter.limit + 1,
      ],
    );
    return rows.map(read);
  }

  /** Newest first, one more than the limit. */
  async listRefunds(
    tx: Tx,
    saleId: string | null,
    limit: number,
    after: readonly [string, string] | null,
  ): Promise<Refund[]> {
    const rows = await tx.query<Refund & { amount: string }>(
      `SELECT id, sale_id AS "saleId", amount, method, reason, at FROM payments.refund
       WHERE business_id = $1 AND ($2::uuid IS NULL OR sale_id = $2) AND ($3::timestamptz IS NULL OR (at, id) < ($3::timestamptz, $4::uuid))
       ORDER BY at DESC, id DESC LIMIT $5`,
      [tx.businessId, saleId, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    );
    return rows.map((row) => ({ ...row, amount: Number(row.amount) }));
  }

  /** Which of the bookings have a sale that is paid in full. */
  async paidBookings(tx: Tx, bookingIds: readonly string[]): Promise<Set<string>> {
    const rows = await tx.query<{ bookingId: string }>(
      `SELECT s.booking_id AS "bookingId" FROM payments.sale s WHERE s.business_id = $1 AND s.booking_id = ANY($2::uuid[])
         AND s.total_amount <= coalesce((SELECT sum(p.amount) FROM payments.payment p WHERE p.business_id = s.business_id AND p.sale_id = s.id), 0)`,
      [tx.businessId, bookingIds],
    );
    return new Set(rows.map((row) => row.bookingId));
  }

  async existsForBooking(tx: Tx, bookingId: string): Promise<boolean> {
    const rows = await tx.query(`SELECT 1 FROM payments.sale WHERE business_id = $1 AND booking_id = $2`, [
      tx.businessId,
      bookingId,
    ]);
    return rows.length > 0;
  }
}

function read(row: SaleRow): Sale {
  return {
    ...row,
    total: Number(row.total),
    tax: Number(row.tax),
    payments: row.payments.map((payment) => ({ ...payment, at: new Date(payment.at) })),
    refunds: row.refunds.map((refund) => ({ ...refund, at: new Date(refund.at) })),
  };
}
