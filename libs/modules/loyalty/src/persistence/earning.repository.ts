import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { EarningTerms } from '../domain/program.js';

/** What is known of one visit's way to its points. Amounts in minor units. */
export interface Earning {
  readonly bookingId: string;
  readonly clientId: string | null;
  readonly completed: boolean;
  /** Null until there is a sale. */
  readonly total: number | null;
  readonly tax: number;
  readonly paid: number;
  readonly refunded: number;
  /** Of the newest booking event that counted. */
  readonly bookingVersion: number;
  /** The programme as it was when the visit first earned; later changes leave it alone. */
  readonly terms: EarningTerms | null;
  readonly earnedPoints: number;
  /** Counts the corrections, so that each has a key of its own. */
  readonly changes: number;
}

interface Row {
  readonly bookingId: string;
  readonly clientId: string | null;
  readonly completed: boolean;
  readonly total: string | null;
  readonly tax: string;
  readonly paid: string;
  readonly refunded: string;
  readonly bookingVersion: number;
  readonly terms: EarningTerms | null;
  readonly earnedPoints: number;
  readonly changes: number;
}

@Injectable()
export class EarningRepository {
  /** The visit's row, made where missing, locked until the transaction ends: its events come in any order. */
  async lock(tx: Tx, bookingId: string): Promise<Earning> {
    const [row] = await tx.query<Row>(
      `INSERT INTO loyalty.earning AS e (business_id, booking_id) VALUES ($1, $2)
       ON CONFLICT (business_id, booking_id) DO UPDATE SET booking_id = e.booking_id
       RETURNING booking_id AS "bookingId", client_id AS "clientId", completed, total_amount AS total, tax_amount AS tax,
         paid_amount AS paid, refunded_amount AS refunded, booking_version AS "bookingVersion", terms, earned_points AS "earnedPoints", changes`,
      [tx.businessId, bookingId],
    );
    const { total, tax, paid, refunded, ...rest } = row as Row;
    return {
      ...rest,
      total: total === null ? null : Number(total),
      tax: Number(tax),
      paid: Number(paid),
      refunded: Number(refunded),
    };
  }

  async store(tx: Tx, earning: Earning): Promise<void> {
    await tx.query(
      `UPDATE loyalty.earning SET client_id = $3, completed = $4, total_amount = $5, tax_amount = $6, paid_amount = $7, refunded_amount = $8,
         earned_points = $9, changes = $10, booking_version = $11, terms = $12 WHERE business_id = $1 AND booking_id = $2`,
      [
        tx.businessId,
        earning.bookingId,
        earning.clientId,
        earning.completed,
        earning.total,
        earning.tax,
        earning.paid,
        earning.refunded,
        earning.earnedPoints,
        earning.changes,
        earning.bookingVersion,
        earning.terms && JSON.stringify(earning.terms),
      ],
    );
  }
}
