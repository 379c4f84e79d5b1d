import { asProblem, type Problem } from '../api/problem.js';

export interface Resource<Value> {
  data: Value | null;
  problem: Problem | null;
  loading: boolean;
}

interface Entry extends Resource<unknown> {
  loadedAt: number;
}

const freshMs = 30_000;
const pauseMs = 600;
const nothing: Entry = { data: null, problem: null, loading: false, loadedAt: Number.NEGATIVE_INFINITY };

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, pauseMs));

/** What has been fetched, by key: one request at a time each, kept half a minute, repeated once when the line breaks. */
export class ResourceCache {
  private readonly entries = new Map<string, Entry>();
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The same object until something about the key changes. */
  read(key: string): Entry {
    return this.entries.get(key) ?? nothing;
  }

  /** Fetches unless a fresh answer is there or on its way. */
  fetch<Value>(key: string, load: () => Promise<Value>, force = false): void {
    const entry = this.read(key);
    if (entry.loading || (!force && performance.now() - entry.loadedAt < freshMs)) return;
    this.set(key, { ...entry, loading: true, problem: null });
    void this.load(key, load, entry);
  }

  /** Puts an answer that came another way, such as from a POST. */
  put(key: string, data: unknown): void {
    this.set(key, { data, problem: null, loading: false, loadedAt: performance.now() });
  }

  /** The next read of every key that starts so fetches again; what is shown stays meanwhile. */
  expire(prefix: string): void {
    for (const [key, entry] of this.entries) {
      if (key.startsWith(prefix)) this.set(key, { ...entry, loadedAt: nothing.loadedAt });
    }
  }

  private async load(key: string, load: () => Promise<unknown>, before: Entry): Promise<void> {
    try {
      const data = await load().catch(async (error: unknown) => {
        const { status } = asProblem(error);
        if (status !== 0 && status < 502) throw error;
        await pause();
        return load();
      });
      this.put(key, data);
    } catch (error) {
      this.set(key, { ...before, loading: false, problem: asProblem(error) });
    }
  }

  private set(key: string, entry: Entry): void {
    this.entries.set(key, entry);
    for (const listener of this.listeners) listener();
  }
}
