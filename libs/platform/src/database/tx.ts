import type { EntityManager } from 'typeorm';
import type { Prepared } from './prepared.js';

/** Who acts, for the audit log. Names are looked up when shown, never stored here. */
export interface Actor {
  readonly kind: 'member' | 'client' | 'visitor' | 'system' | 'import';
  readonly id: string | null;
  readonly via: 'ui' | 'link' | 'public' | 'worker';
  /** The address that the request came from; absent where there was no request. */
  readonly ip?: string;
}

export const systemActor: Actor = { kind: 'system', id: null, via: 'worker' };

/**
 * An open transaction in one business's context: row-level security shows that business's rows only. Every write takes
 * one; queries on it run one after another, never in parallel.
 */
export interface Tx {
  readonly businessId: string;
  /** Business time: the database's now() plus the business's clock offset, read once when the transaction began. */
  readonly now: Date;
  /** Grows with every change of what the business has set up; read once when the transaction began. */
  readonly revision: number;
  /** Milliseconds that the business's clock runs ahead; zero unless in test mode. */
  readonly clockOffset: number;
  readonly actor: Actor;
  readonly requestId: string | null;
  /** For repositories of entities. */
  readonly manager: EntityManager;
  /** Runs one statement with bound parameters and gives its rows. */
  query<Row = Record<string, unknown>>(sql: string | Prepared, parameters?: readonly unknown[]): Promise<Row[]>;
  /**
   * As `query`, for a statement whose rows nobody needs: it is done before whatever is asked for next, without being waited
   * for. If it fails, so does the transaction, with this error.
   */
  send(sql: string | Prepared, parameters: readonly unknown[]): void;
  /** Does something when `work` is done, still in the transaction: for what is best sent once and together. */
  atLast(sendAll: () => void): void;
  /** Tells the business's signed-in people that something changed, once the transaction has committed. */
  announce(type: string, id: string): Promise<void>;
  /** Wakes the worker for what is due already, once the transaction has committed. */
  fallsDue(): void;
}

/** A statement to be asked. */
export interface Asked {
  readonly sql: Prepared;
  readonly parameters: readonly unknown[];
}

/** What several statements answered, each in its place, and when. */
export interface Glance {
  readonly now: Date;
  readonly revision: number;
  readonly rows: readonly (readonly unknown[])[];
}

/** A question to one business that changes nothing. */
export interface Look {
  readonly businessId: string;
  /** In one round trip: a transaction of its own for statements that need nothing of one another. */
  glance(asked: readonly Asked[]): Promise<Glance>;
  /** In a transaction like any other, for whoever has to know one thing before asking the next. */
  run<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>;
}

/** An open transaction on the tables that belong to no business: accounts, sessions, directories. */
export interface GlobalTx {
  readonly now: Date;
  readonly manager: EntityManager;
  query<Row = Record<string, unknown>>(sql: string | Prepared, parameters?: readonly unknown[]): Promise<Row[]>;
}
