import { Injectable } from '@nestjs/common';
import { newId, Outbox } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { PricedLine } from '../domain/price-lines.js';
import type { PaymentMethod } from '../domain/sale.js';
import { ImportedSalesRepository, type SaleToImport } from '../persistence/imported-sales.repository.js';

export interface ImportedSale {
  /** The sale's id in the system it comes from; the same one again adds nothing. */
  readonly externalId: string;
  readonly bookingId: string | null;
  readonly clientId: string | null;
  readonly at: Date;
  readonly lines: readonly PricedLine[];
  /** How it was paid; `other` where the export does not say. */
  readonly method: PaymentMethod;
}

/** Takes over sales of another system in bulk, paid in full, with the amounts and taxes as they were written there. */
@Injectable()
export class ImportSales {
  constructor(
    private readonly sales: ImportedSalesRepository,
    private readonly outbox: Outbox,
  ) {}

  /** Gives the external ids of those that were not there. */
  async execute(tx: Tx, imported: readonly ImportedSale[]): Promise<ReadonlySet<string>> {
    const known = await this.sales.known(
      tx,
      imported.map((one) => one.externalId),
    );
    const sold = await this.sales.soldBookings(
      tx,
      imported.flatMap((one) => one.bookingId ?? []),
    );
    const fresh = new Map<string, SaleToImport>();
    for (const one of imported) {
      if (known.has(one.externalId) || fresh.has(one.externalId)) continue;
      const total = one.lines.reduce((sum, line) => sum + line.amount, 0);
      const tax = one.lines.reduce((sum, line) => sum + line.tax, 0);
      // A booking has one sale; what was sold beside it is the client's all the same.
      const bookingId = one.bookingId && !sold.has(one.bookingId) ? one.bookingId : null;
      fresh.set(one.externalId, { ...one, bookingId, id: newId(), total, tax });
    }
    const made = await this.sales.insertAll(tx, [...fresh.values()]);
    const created = [...fresh.values()].filter((sale) => made.has(sale.id));
    if (created.length > 0) await this.outbox.append(tx, { type: 'sale.imported.v1', sales: created.map(factsOf) });
    return new Set(created.map((sale) => sale.externalId));
  }
}

function factsOf({ id: saleId, bookingId, clientId, lines, total, tax, at }: SaleToImport) {
  const facts = lines.map(({ unitPrice: _unit, taxRate: _rate, ...line }) => line);
  return { saleId, bookingId, clientId, lines: facts, total, tax, paid: total, at: at.toISOString(), quiet: true };
}
