import type { Tx } from './tx.js';

/** What does not change while a transaction runs, asked for once however many want to know it. */
export class PerTransaction<Value> {
  private readonly known = new WeakMap<Tx, Map<string, Promise<Value>>>();

  /** What `load` gave when the transaction first asked for `key`. */
  get(tx: Tx, key: string, load: () => Promise<Value>): Promise<Value> {
    const ofThis = this.known.get(tx) ?? new Map<string, Promise<Value>>();
    this.known.set(tx, ofThis);
    const known = ofThis.get(key);
    if (known) return known;
    const value = load();
    ofThis.set(key, value);
    return value;
  }
}
