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

type Listener = (change: Change) => void;

/** Hears what transactions announced (`Tx.announce`) and tells the streams of the same business. */
@Injectable()
export class ChangeFeed implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly listeners = new Map<string, Set<Listener>>();
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

  /** Gives the function that ends the subscription. */
  subscribe(businessId: string, listener: Listener): () => void {
    const all = this.listeners.get(businessId) ?? new Set();
    this.listeners.set(businessId, all.add(listener));
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
    } catch (error) {
      lose(error, 'live changes are not available yet');
    }
  }

  private retry(): void {
    this.client = null;
    if (!this.stopped) setTimeout(() => void this.connect(), 1000).unref();
  }

  private tell(payload: string): void {
    const change = JSON.parse(payload) as Change;
    for (const listener of this.listeners.get(change.businessId) ?? []) listener(change);
  }
}
