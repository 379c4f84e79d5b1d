import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { prepared } from './prepared.js';

const RING = prepared(`SELECT pg_notify(channel, payload) FROM unnest($1::text[], $2::text[]) AS n (channel, payload)`);
const retryMilliseconds = 1000;
/** More changes than this are not kept while the database is away; screens read everything anew once it is back. */
const mostKept = 1000;

/**
 * Tells other processes what a transaction that has committed changed, or that something falls due. Both are hints: what is
 * due is also polled for, and a screen that reconnects reads anew. So they go out after the commit and together: a
 * transaction that notifies by itself waits for every other such one to reach the disk.
 */
@Injectable()
export class Bell {
  private readonly changes = new Set<string>();
  private due = false;
  private ringing: Promise<void> | null = null;
  private stopped = false;

  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  /** `changes` as JSON for the live screens; `due` where the worker has something to do at once. */
  ring(changes: readonly string[], due: boolean): void {
    this.keep(changes, due);
    if (!this.stopped && (this.due || this.changes.size > 0)) this.ringing ??= this.ringOut();
  }

  /** Before the database's connections are closed. */
  async stop(): Promise<void> {
    this.stopped = true;
    await this.ringing;
  }

  private keep(changes: readonly string[], due: boolean): void {
    for (const change of changes) if (this.changes.size < mostKept) this.changes.add(change);
    this.due ||= due;
  }

  private async ringOut(): Promise<void> {
    while (this.due || this.changes.size > 0) {
      const changes = [...this.changes];
      const { due } = this;
      this.changes.clear();
      this.due = false;
      try {
        await this.notify(changes, due);
      } catch {
        this.keep(changes, due);
        setTimeout(() => this.ring([], false), retryMilliseconds).unref();
        break;
      }
    }
    this.ringing = null;
  }

  private async notify(changes: readonly string[], due: boolean): Promise<void> {
    const channels = changes.map(() => 'stamgast_change');
    if (due) channels.push('stamgast_work');
    const runner = this.dataSource.createQueryRunner();
    try {
      const client = (await runner.connect()) as { query(query: object): Promise<unknown> };
      await client.query({ ...RING, values: [channels, due ? [...changes, ''] : changes] });
    } finally {
      await runner.release();
    }
  }
}
