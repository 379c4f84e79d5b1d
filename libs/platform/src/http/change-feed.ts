import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import type { Logger } from 'pino';
import { CONFIGURATION, type Configuration } from '../config/configuration.js';
import { LOGGER } from '../observability/logger.js';

/** Something of a business changed, in any process. */
export interface Change {
  readonly businessId: string;
  readonly type: string;
  readonly id: string;
}

interface Listener {
  /** Something changed, perhaps just before the listener came. */
  readonly changed: (change: Change) => void;
  /** Changes may have been missed, and nobody can say which. */
  readonly missed: () => void;
}

/** A page asks for what it shows before its stream is open; what changed in between must not be lost to it. */
const rememberedMilliseconds = 15_000;

/** Hears what transactions announced (`Tx.announce`) and tells the streams of the same business. */
@Injectable()
export class ChangeFeed implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly listeners = new Map<string, Set<Listener>>();
  private readonly remembered: { readonly change: Change; readonly at: number }[] = [];
  private interrupted = false;
  private client: pg.Client | null = null;
  private stopped = false;

  constructor(
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    void this.connect();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await this.client?.end().catch(() => undefined);
  }

  /** Tells first what types of things changed in the last seconds. Gives the function that ends the subscription. */
  subscribe(businessId: string, listener: Listener): () => void {
    const all = this.listeners.get(businessId) ?? new Set();
    this.listeners.set(businessId, all.add(listener));
    for (const change of this.lately(businessId)) listener.changed(change);
    return () => {
      all.delete(listener);
      if (all.size === 0) this.listeners.delete(businessId);
    };
  }

  private async connect(): Promise<void> {
    if (this.stopped) return;
    const client = new pg.Client({
      connectionString: this.configuration.databaseUrl,
      keepAlive: true,
      application_name: 'stamgast-changes',
    });
    client.on('notification', (message) => this.tell(message.payload ?? ''));
    let lost = false;
    const lose = (error: unknown, message: string) => {
      if (lost) return;
      lost = true;
      this.logger.warn({ err: error }, message);
      void client.end().catch(() => undefined);
      this.retry();
    };
    client.on('error', (error) => lose(error, 'live changes are interrupted'));
    try {
      await client.connect();
      await client.query('LISTEN stamgast_change');
      this.client = client;
      if (this.interrupted) this.tellOfGap();
    } catch (error) {
      lose(error, 'live changes are not available yet');
    }
  }

  private retry(): void {
    this.client = null;
    this.interrupted = true;
    if (!this.stopped) setTimeout(() => void this.connect(), 1000).unref();
  }

  private tell(payload: string): void {
    const change = JSON.parse(payload) as Change;
    const now = performance.now();
    const first = this.remembered.findIndex(({ at }) => at > now - rememberedMilliseconds);
    this.remembered.splice(0, first < 0 ? this.remembered.length : first);
    this.remembered.push({ change, at: now });
    for (const listener of this.listeners.get(change.businessId) ?? []) listener.changed(change);
  }

  /** One change of each type. */
  private lately(businessId: string): Iterable<Change> {
    const since = performance.now() - rememberedMilliseconds;
    const own = this.remembered.filter(({ change, at }) => change.businessId === businessId && at > since);
    return new Map(own.map(({ change }) => [change.type, change])).values();
  }

  private tellOfGap(): void {
    this.interrupted = false;
    for (const listener of [...this.listeners.values()].flatMap((all) => [...all])) listener.missed();
  }
}
