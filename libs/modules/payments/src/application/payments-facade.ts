import { Injectable } from '@nestjs/common';
import { Outbox } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { Sale } from '../domain/sale.js';
import { ImportedSalesRepository } from '../persistence/imported-sales.repository.js';
import { SaleRepository } from '../persistence/sale.repository.js';
import { ImportSales, type ImportedSale } from './import-sales.js';
import { RecordSale, type RecordSaleInput } from './record-sale.js';

/** What other modules may do with money; it joins their transaction. */
@Injectable()
export class PaymentsFacade {
  constructor(
    private readonly sales: SaleRepository,
    private readonly record: RecordSale,
    private readonly importer: ImportSales,
    private readonly imported: ImportedSalesRepository,
    private readonly outbox: Outbox,
  ) {}

  /** Refuses with `booking_sold_already`, `paid_too_much`, `discount_too_large` or `sale_has_no_lines`. */
  recordSale(tx: Tx, input: RecordSaleInput): Promise<Sale> {
    return this.record.execute(tx, input);
  }

  /** Takes over sales in bulk, once per external id; gives the external ids of those that were not there. */
  importSales(tx: Tx, sales: readonly ImportedSale[]): Promise<ReadonlySet<string>> {
    return this.importer.execute(tx, sales);
  }

  /** Takes away the sales of bookings that are taken away, and those to clients beside any booking. */
  async removeSales(tx: Tx, of: { bookingIds?: readonly string[]; clientIds?: readonly string[] }): Promise<void> {
    const saleIds = await this.imported.removeAll(tx, of.bookingIds ?? [], of.clientIds ?? []);
    if (saleIds.length > 0) await this.outbox.append(tx, { type: 'sale.removed.v1', saleIds });
  }

  /** Which of the external ids have been imported already. */
  importedSales(tx: Tx, externalIds: readonly string[]): Promise<ReadonlySet<string>> {
    return this.imported.known(tx, externalIds);
  }

  /** Which of the bookings are paid in full. */
  paidBookings(tx: Tx, bookingIds: readonly string[]): Promise<Set<string>> {
    return this.sales.paidBookings(tx, bookingIds);
  }
}
