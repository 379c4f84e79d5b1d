import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { Sale } from '../domain/sale.js';
import { SaleRepository } from '../persistence/sale.repository.js';
import { ImportSale, type ImportedSale } from './import-sale.js';
import { RecordSale, type RecordSaleInput } from './record-sale.js';

/** What other modules may do with money; it joins their transaction. */
@Injectable()
export class PaymentsFacade {
  constructor(
    private readonly sales: SaleRepository,
    private readonly record: RecordSale,
    private readonly importSale: ImportSale,
  ) {}

  /** Refuses with `booking_sold_already`, `paid_too_much`, `discount_too_large` or `sale_has_no_lines`. */
  recordSale(tx: Tx, input: RecordSaleInput): Promise<Sale> {
    return this.record.execute(tx, input);
  }

  /** False when the sale was there already. */
  importSaleOnce(tx: Tx, sale: ImportedSale): Promise<boolean> {
    return this.importSale.execute(tx, sale);
  }

  /** Which of the bookings are paid in full. */
  paidBookings(tx: Tx, bookingIds: readonly string[]): Promise<Set<string>> {
    return this.sales.paidBookings(tx, bookingIds);
  }
}
