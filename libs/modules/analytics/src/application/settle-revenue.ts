import { Injectable } from '@nestjs/common';
import { localDateAt } from '@stamgast/availability';
import type { Tx } from '@stamgast/platform/database';
import { spreadRevenue } from '../domain/spread-revenue.js';
import { SaleRepository } from '../persistence/sale.repository.js';

/** Works out anew what sales brought in and when, from all that is known of each. */
@Injectable()
export class SettleRevenue {
  constructor(private readonly sales: SaleRepository) {}

  /** `timeZone`: whose days the money is counted on. */
  async execute(tx: Tx, saleIds: readonly string[], timeZone: string): Promise<void> {
    const histories = await this.sales.histories(tx, saleIds);
    const rows = [...histories].flatMap(([saleId, history]) =>
      spreadRevenue(history).map(({ at, ...part }, position) => {
        const day = localDateAt(timeZone, at.getTime());
        return { ...part, saleId, bookingId: history.bookingId, position, day };
      }),
    );
    await this.sales.putRevenue(tx, saleIds, rows);
  }
}
