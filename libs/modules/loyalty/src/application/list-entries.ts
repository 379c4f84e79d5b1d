import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { EntryRow } from '../domain/ledger.js';
import { LedgerRepository } from '../persistence/ledger.repository.js';

/** The ledger, newest first, of one client or of all. */
@Injectable()
export class ListEntries {
  constructor(private readonly ledger: LedgerRepository) {}

  /** One more than the limit, so that the caller knows whether there is a next page. */
  execute(
    tx: Tx,
    clientId: string | null,
    limit: number,
    after: readonly [string, string] | null,
  ): Promise<EntryRow[]> {
    return this.ledger.entries(tx, clientId, limit, after);
  }
}
