import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import { ClientRepository } from '../persistence/client.repository.js';
import { KeepHistory } from './keep-history.js';

const batch = 500;

/**
 * Works every client's history out anew from the rows of bookings and purchases: after a change of the rules, or when
 * lists and rows are ever found to differ. Nothing is sent because of it.
 */
@Injectable()
export class RebuildHistories {
  constructor(
    private readonly clients: ClientRepository,
    private readonly history: KeepHistory,
  ) {}

  /** How many clients there are. */
  async execute(tx: Tx): Promise<number> {
    let done = 0;
    let last: string | null = null;
    for (;;) {
      const ids = await this.clients.idsAfter(tx, last, batch);
      for (const id of ids) if (await this.clients.lock(tx, id)) await this.history.execute(tx, id, true);
      done += ids.length;
      last = ids.at(-1) ?? null;
      if (last === null) return done;
    }
  }
}
