import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { platformProblems } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { Refund, Sale } from '../domain/sale.js';
import { SaleRepository, type SaleFilter } from '../persistence/sale.repository.js';

/** Sales and refunds as the accounts show them, newest first. */
@Injectable()
export class ListSales {
  constructor(private readonly repository: SaleRepository) {}

  /** One more than the limit, so that the caller knows whether there is a next page. */
  sales(tx: Tx, filter: SaleFilter): Promise<Sale[]> {
    return this.repository.list(tx, filter);
  }

  async one(tx: Tx, id: string): Promise<Sale> {
    const sale = await this.repository.byId(tx, id);
    if (!sale) throw new DomainError(platformProblems.not_found);
    return sale;
  }

  /** One more than the limit. */
  refunds(tx: Tx, saleId: string | null, limit: number, after: readonly [string, string] | null): Promise<Refund[]> {
    return this.repository.listRefunds(tx, saleId, limit, after);
  }
}
