import { Injectable } from '@nestjs/common';
import { newId, Outbox } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { apply, balanceOf, postGain, type Holdings, type LedgerEntry } from '../domain/ledger.js';
import { ImportedPointsRepository } from '../persistence/imported-points.repository.js';

/** What a client had in another system when the business moved. */
export interface OpeningBalance {
  readonly clientId: string;
  readonly points: number;
}

/** Gives clients who were just taken over the points that they had, as one entry of the ledger each. */
@Injectable()
export class OpenBalances {
  constructor(
    private readonly imported: ImportedPointsRepository,
    private readonly outbox: Outbox,
  ) {}

  /** How many points that were. A client has one opening balance at most. */
  async execute(tx: Tx, balances: readonly OpeningBalance[]): Promise<number> {
    const some = balances.filter((one) => one.points > 0);
    if (some.length === 0) return 0;
    const holdings = await this.imported.lock(tx, some.map((one) => one.clientId).sort());
    const entries = some.flatMap((one) => {
      const held = holdings.get(one.clientId);
      return held ? [entryOf(one, held, tx.now)] : [];
    });
    await this.imported.insertEntries(tx, entries);
    const facts = entries.map(({ id: entryId, clientId, kind, points, balanceAfter, bookingId, reason, at }) => ({
      entryId,
      clientId,
      kind,
      points,
      balance: balanceAfter,
      bookingId,
      reason,
      at: at.toISOString(),
    }));
    await this.outbox.append(tx, { type: 'loyalty.points_imported.v1', entries: facts });
    return entries.reduce((sum, entry) => sum + entry.points, 0);
  }
}

function entryOf({ clientId, points }: OpeningBalance, held: Holdings, at: Date): LedgerEntry {
  const postings = postGain(held, points);
  return {
    id: newId(),
    clientId,
    at,
    kind: 'opening',
    points,
    reason: 'import',
    bookingId: null,
    rewardId: null,
    balanceAfter: balanceOf(apply(held, postings)),
    key: `opening:${clientId}`,
    postings,
    lotUses: [],
  };
}
