import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { Period } from '../domain/period.js';

/** Net amounts of one day, in minor units. */
export interface RevenueOfDay {
  readonly day: string;
  readonly services: number;
  readonly products: number;
  /** Given back, negative; part of the two before. */
  readonly refunds: number;
}

@Injectable()
export class RevenueFiguresReadModel {
  async byDay(tx: Tx, period: Period): Promise<RevenueOfDay[]> {
    const rows = await tx.query<{ day: string; services: string; products: string; refunds: string }>(
      `SELECT day::text AS day, coalesce(sum(amount) FILTER (WHERE kind = 'service'), 0) AS services,
         coalesce(sum(amount) FILTER (WHERE kind = 'product'), 0) AS products,
         coalesce(sum(amount) FILTER (WHERE refund), 0) AS refunds
       FROM analytics.revenue WHERE business_id = $1 AND day >= $2::date AND day < $3::date GROUP BY revenue.day`,
      [tx.businessId, period.from, period.end],
    );
    return rows.map(({ day, services, products, refunds }) => ({
      day,
      services: Number(services),
      products: Number(products),
      refunds: Number(refunds),
    }));
  }
}
