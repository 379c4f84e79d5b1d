import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';

/** Rows by table, each named by its key: what a merge moved, so that it can be moved back. */
export type MovedRows = Readonly<Record<string, readonly string[]>>;

/** How one module keeps, gives out, forgets and hands over what it knows of a client. */
export interface ClientDataKeeper {
  /** Unique, e.g. `booking`. */
  readonly name: string;
  /** The tables that this keeper answers for, with their schema. */
  readonly tables: readonly string[];
  /** Everything of this client and of nobody else, by table, as it lies there. */
  export(tx: Tx, clientId: string): Promise<Record<string, readonly object[]>>;
  /** The ids under which other modules may have written about this client: visits, messages, sales, … */
  refs(tx: Tx, clientId: string): Promise<readonly string[]>;
  /** Names that the client or somebody with them was given here, as typed. */
  words?(tx: Tx, clientId: string): Promise<readonly string[]>;
  /** What stands in the way of erasing, by kind: `visits` that are still to come. */
  hindrances?(tx: Tx, clientId: string): Promise<Record<string, readonly string[]>>;
  /** Takes out whatever says who the client is; figures and ledgers stay as they are. */
  erase(tx: Tx, clientId: string): Promise<void>;
  /** Hands everything of one client over to another; may run again for what came in late. */
  merge(tx: Tx, from: string, to: string): Promise<MovedRows>;
  /** Gives back what a merge handed over, as far as it is still there. */
  unmerge(tx: Tx, from: string, to: string, moved: MovedRows): Promise<void>;
}

/**
 * Whoever keeps something of clients. It stands below all of them, so that a module that never calls the client records
 * can be asked too.
 */
@Injectable()
export class ClientDataKeepers {
  private readonly keepers: ClientDataKeeper[] = [];

  add(keeper: ClientDataKeeper): void {
    this.keepers.push(keeper);
  }

  /** The client records come last: others find their rows by what stands there. */
  all(): readonly ClientDataKeeper[] {
    const names = new Set(this.keepers.map((keeper) => keeper.name));
    if (names.size !== this.keepers.length) throw new Error('Two keepers of client data have the same name');
    return this.keepers.toSorted((a, b) => Number(a.name === 'crm') - Number(b.name === 'crm'));
  }
}
