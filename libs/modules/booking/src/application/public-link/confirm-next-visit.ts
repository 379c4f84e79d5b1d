import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import { clientConfirmRefusal } from '../../domain/confirming/confirm-rule.js';
import { UpcomingReadModel } from '../../persistence/visits/upcoming.read-model.js';
import { ConfirmByClient } from './confirm-by-client.js';

/** A client says that they will come without saying to what: the next visit is meant. */
@Injectable()
export class ConfirmNextVisit {
  constructor(
    private readonly upcoming: UpcomingReadModel,
    private readonly confirm: ConfirmByClient,
  ) {}

  /** Its id; null where no visit waits for that. */
  async execute(tx: Tx, clientId: string): Promise<string | null> {
    const next = await this.upcoming.nextOf(tx, clientId);
    if (!next || next.clientConfirmedAt || clientConfirmRefusal(next, tx.now) !== null) return null;
    await this.confirm.execute(tx, next.id);
    return next.id;
  }
}
