import type { Tx } from './tx.js';

/**
 * What a transaction asks for one by one, fetched together where it is known ahead whose turn comes. What was not gathered
 * is fetched when it is asked for, each time anew.
 */
export class Ahead<Value> {
  private readonly gathered = new WeakMap<Tx, Map<string, Value | null>>();

  /** @param load finds what there is for some keys; keys of nothing are left out */
  constructor(private readonly load: (tx: Tx, keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>) {}

  /** Fetches for these keys, once; from then on the transaction is given what was true at this moment. */
  async gather(tx: Tx, keys: readonly string[]): Promise<void> {
    const known = this.gathered.get(tx) ?? new Map<string, Value | null>();
    this.gathered.set(tx, known);
    const missing = [...new Set(keys)].filter((key) => !known.has(key));
    if (missing.length === 0) return;
    const found = await this.load(tx, missing);
    for (const key of missing) known.set(key, found.get(key) ?? null);
  }

  /** Null where there is nothing under the key. */
  async one(tx: Tx, key: string): Promise<Value | null> {
    const known = this.gathered.get(tx);
    if (known?.has(key)) return known.get(key)!;
    return (await this.load(tx, [key])).get(key) ?? null;
  }
}
