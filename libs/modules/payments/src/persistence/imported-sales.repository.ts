import { Injectable } from '@nestjs/common';
import { newId, type Tx } from '@stamgast/platform/database';
import type { PaymentMethod } from '../domain/sale.js';
import type { NewSale } from './sale.repository.js';

export interface SaleToImport extends NewSale {
  readonly externalId: string;
  readonly method: PaymentMethod;
}

const SALES = `INSERT INTO payments.sale (business_id, id, number, booking_id, client_id, at, total_amount, tax_amount, external_id)
  SELECT $1, s.id, s.number, s."bookingId", s."clientId", s.at, s.total, s.tax, s."externalId"
  FROM jsonb_to_recordset($2::jsonb) AS s (id uuid, number bigint, "bookingId" uuid, "clientId" uuid, at timestamptz, total bigint,
    tax bigint, "externalId" text)
  ON CONFLICT DO NOTHING RETURNING id`;

const LINES = `INSERT INTO payments.sale_line (business_id, sale_id, id, position, kind, name, service_id, staff_id, quantity,
    unit_price_amount, amount, tax_rate, tax_amount)
  SELECT $1, l."saleId", l.id, l.position, l.kind, l.name, l."serviceId", l."staffId", l.quantity, l."unitPrice", l.amount, l."taxRate", l.tax
  FROM jsonb_to_recordset($2::jsonb) AS l ("saleId" uuid, id uuid, position integer, kind text, name text, "serviceId" uuid,
    "staffId" uuid, quantity integer, "unitPrice" bigint, amount bigint, "taxRate" numeric, tax bigint)`;

const PAYMENTS = `INSERT INTO payments.payment (business_id, id, sale_id, method, amount, at)
  SELECT $1, p.id, p."saleId", p.method, p.amount, p.at
  FROM jsonb_to_recordset($2::jsonb) AS p (id uuid, "saleId" uuid, method text, amount bigint, at timestamptz)`;

/** Sales in bulk: three statements for hundreds of them. */
@Injectable()
export class ImportedSalesRepository {
  /** Which of the external ids are there already. */
  async known(tx: Tx, externalIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ externalId: string }>(
      `SELECT external_id AS "externalId" FROM payments.sale WHERE business_id = $1 AND external_id = ANY ($2::text[])`,
      [tx.businessId, externalIds],
    );
    return new Set(rows.map((row) => row.externalId));
  }

  /** Which of the bookings have a sale. */
  async soldBookings(tx: Tx, bookingIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ id: string }>(
      `SELECT booking_id AS id FROM payments.sale WHERE business_id = $1 AND booking_id = ANY ($2::uuid[])`,
      [tx.businessId, bookingIds],
    );
    return new Set(rows.map((row) => row.id));
  }

  /** Gives the ids of those that were not there. */
  async insertAll(tx: Tx, sales: readonly SaleToImport[]): Promise<ReadonlySet<string>> {
    if (sales.length === 0) return new Set();
    const first = await this.takeNumbers(tx, sales.length);
    const numbered = sales.map(({ lines: _, ...sale }, index) => ({ ...sale, number: first + index }));
    const rows = await tx.query<{ id: string }>(SALES, [tx.businessId, JSON.stringify(numbered)]);
    const made = new Set(rows.map((row) => row.id));
    const fresh = sales.filter((sale) => made.has(sale.id));
    const lines = fresh.flatMap((sale) =>
      sale.lines.map((line, position) => ({ ...line, saleId: sale.id, id: newId(), position })),
    );
    await tx.query(LINES, [tx.businessId, JSON.stringify(lines)]);
    const payments = fresh
      .filter((sale) => sale.total > 0)
      .map(({ id: saleId, method, total: amount, at }) => ({ id: newId(), saleId, method, amount, at }));
    await tx.query(PAYMENTS, [tx.businessId, JSON.stringify(payments)]);
    return made;
  }

  /** Removes the sales of bookings, and those to clients that belong to no booking, with all that hangs on them. */
  async removeAll(tx: Tx, bookingIds: readonly string[], clientIds: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `DELETE FROM payments.sale WHERE business_id = $1
         AND (booking_id = ANY ($2::uuid[]) OR booking_id IS NULL AND client_id = ANY ($3::uuid[])) RETURNING id`,
      [tx.businessId, bookingIds, clientIds],
    );
    // Where nothing has been sold, the numbers begin anew.
    if (rows.length > 0)
      await tx.query(
        `DELETE FROM payments.sale_counter WHERE business_id = $1
           AND NOT EXISTS (SELECT 1 FROM payments.sale WHERE business_id = $1)`,
        [tx.businessId],
      );
    return rows.map((row) => row.id);
  }

  /** Gives the first of `count` sale numbers in a row. */
  private async takeNumbers(tx: Tx, count: number): Promise<number> {
    const [row] = await tx.query<{ last: string }>(
      `INSERT INTO payments.sale_counter (business_id, last_number) VALUES ($1, $2)
       ON CONFLICT (business_id) DO UPDATE SET last_number = payments.sale_counter.last_number + $2 RETURNING last_number AS last`,
      [tx.businessId, count],
    );
    return Number(row?.last) - count + 1;
  }
}
