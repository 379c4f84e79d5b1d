import { Injectable } from '@nestjs/common';
import { Outbox } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { ImportedPointsRepository } from '../persistence/imported-points.repository.js';
import { ImportPoints, type PaidVisit } from './import-points.js';

/** What is taken over from elsewhere, and taken away again; it joins the caller's transaction. */
@Injectable()
export class LoyaltyImports {
  constructor(
    private readonly points: ImportPoints,
    private readonly imported: ImportedPointsRepository,
    private readonly outbox: Outbox,
  ) {}

  /** Gives visits the points that they would have earned, each visit once; a few hundred at a time. */
  importPoints(tx: Tx, visits: readonly PaidVisit[]): Promise<number> {
    return this.points.execute(tx, visits);
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
