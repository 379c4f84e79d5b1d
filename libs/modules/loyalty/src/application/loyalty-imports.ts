import { Injectable } from '@nestjs/common';
import { Outbox } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { ImportedPointsRepository } from '../persistence/imported-points.repository.js';
import { OpenBalances, type OpeningBalance } from './open-balances.js';
import { ImportPoints, type PaidVisit } from './import-points.js';

/** What is taken over from elsewhere, and taken away again; it joins the caller's transaction. */
@Injectable()
export class LoyaltyImports {
  constructor(
    private readonly points: ImportPoints,
    private readonly imported: ImportedPointsRepository,
    private readonly outbox: Outbox,
    private readonly opening: OpenBalances,
  ) {}

  /** Gives visits the points that they would have earned, each visit once; a few hundred at a time. */
  importPoints(tx: Tx, visits: readonly PaidVisit[]): Promise<number> {
    return this.points.execute(tx, visits);
  }

  /** Gives clients who were just taken over the points that they had; answers how many points in all. */
  openBalances(tx: Tx, balances: readonly OpeningBalance[]): Promise<number> {
    return this.opening.execute(tx, balances);
  }

  /** Takes away everything that the clients ever earned and spent. */
  async removeClients(tx: Tx, clientIds: readonly string[]): Promise<void> {
    const entryIds = await this.imported.removeClients(tx, clientIds);
    if (entryIds.length > 0) await this.outbox.append(tx, { type: 'loyalty.points_removed.v1', entryIds });
  }

  /** Takes away a programme and rewards as far as nobody has points by them or has reserved them. */
  removeTerms(tx: Tx, programId: string | null, rewardIds: readonly string[]): Promise<void> {
    return this.imported.removeTerms(tx, programId, rewardIds);
  }
}
