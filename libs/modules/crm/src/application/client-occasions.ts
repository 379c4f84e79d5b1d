import { Injectable } from '@nestjs/common';
import { Ahead, type Tx } from '@stamgast/platform/database';
import type { ClientOccasion } from '../domain/client-occasion.js';
import { ClientOccasionsReadModel } from '../persistence/client-occasions.read-model.js';

const pageSize = 500;

/** Facade for those who write to clients by the calendar: their birthdays, rhythms and last visits. */
@Injectable()
export class ClientOccasions {
  private readonly ahead = new Ahead<ClientOccasion>(async (tx, ids) => {
    const found = await this.occasions.byIds(tx, ids);
    return new Map(found.map((one) => [one.id, one]));
  });

  constructor(private readonly occasions: ClientOccasionsReadModel) {}

  /** Null when there is no such client. */
  one(tx: Tx, clientId: string): Promise<ClientOccasion | null> {
    return this.ahead.one(tx, clientId);
  }

  /** Reads ahead the clients whom the transaction is about to ask for one by one. */
  gather(tx: Tx, clientIds: readonly string[]): Promise<void> {
    return this.ahead.gather(tx, clientIds);
  }

  /** All whose birthday is one of `MM-DD`, whatever the year. */
  bornOn(tx: Tx, days: readonly string[]): AsyncGenerator<ClientOccasion> {
    return this.all(tx, days);
  }

  /** All who have been there at least once. */
  visited(tx: Tx): AsyncGenerator<ClientOccasion> {
    return this.all(tx, null);
  }

  private async *all(tx: Tx, days: readonly string[] | null): AsyncGenerator<ClientOccasion> {
    let after: string | null = null;
    for (;;) {
      const page: ClientOccasion[] = await this.occasions.page(tx, days, after, pageSize);
      yield* page;
      if (page.length < pageSize) return;
      after = page.at(-1)!.id;
    }
  }
}
