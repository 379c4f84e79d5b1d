import { Injectable } from '@nestjs/common';
import { newId, Outbox } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { PricedLine } from '../domain/price-lines.js';
import type { PaymentMethod } from '../domain/sale.js';
import { SaleRepository } from '../persistence/sale.repository.js';

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

/** Takes over a sale from another system, paid in full, with the amounts and taxes as they were written there. */
@Injectable()
export class ImportSale {
  constructor(
    private readonly sales: SaleRepository,
    private readonly outbox: Outbox,
  ) {}

  /** False when the sale was there already. */
  async execute(tx: Tx, imported: ImportedSale): Promise<boolean> {
    const { externalId, bookingId, clientId, at, lines, method } = imported;
    const total = lines.reduce((sum, line) => sum + line.amount, 0);
    const tax = lines.reduce((sum, line) => sum + line.tax, 0);
    const id = newId();
    const number = await this.sales.insert(tx, { id, bookingId, clientId, at, externalId, lines, total, tax });
    if (number === null) return false;
    if (total > 0) await this.sales.insertPayment(tx, id, { id: newId(), method, amount: total, at });
    const facts = lines.map(({ unitPrice: _unit, taxRate: _rate, ...line }) => line);
    const sale = {
      saleId: id,
      bookingId,
      clientId,
      lines: facts,
      total,
      tax,
      paid: total,
      at: at.toISOString(),
      quiet: true,
    };
    await this.outbox.append(tx, { type: 'sale.recorded.v1', ...sale });
    return true;
  }
}
