import pg from 'pg';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import type { WorkJob, WorkKind } from '@stamgast/contracts';
import { groupBy } from '../group-by.js';
import type { OutboxRelay } from '../outbox/outbox-relay.js';
import { doesTogether, type WorkHandlers } from '../work/work-handler.js';
import type { QueueBackend, WorkQueue } from './queue-backend.js';

const batchSize = 500;
/** Seconds after which an enqueued row that nobody took is enqueued again: the queue may have lost the job. */
const requeueSeconds = 30;

export interface DispatcherSettings {
  readonly databaseUrl: string;
  readonly handlers: WorkHandlers;
  readonly pollMilliseconds: number;
  readonly logger: Logger;
}

interface DueRow {
  readonly businessId: string;
  readonly kind: WorkKind;
  readonly ref: string;
}

/**
 * Turns due rows into jobs. Woken by NOTIFY, with polling underneath; it is relay and sweep in one, since a row counts as
 * not enqueued again once its time is over. Several dispatchers share the work by SKIP LOCKED.
 */
export class Dispatcher {
  private listener: pg.Client | null = null;
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> = Promise.resolve();
  private wanted = false;
  private stopped = false;
  private readonly queues = new Map<WorkKind, WorkQueue>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly relay: OutboxRelay,
    private readonly backend: QueueBackend,
    private readonly settings: DispatcherSettings,
  ) {}

  async start(): Promise<void> {
    await this.listen();
    this.timer = setInterval(() => this.wake(), this.settings.pollMilliseconds);
    this.wake();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearInterval(this.timer);
    await this.running;
    await this.listener?.end().catch(() => undefined);
    for (const queue of this.queues.values()) await queue.close();
  }

  private wake(): void {
    if (this.wanted || this.stopped) return;
    this.wanted = true;
    this.running = this.running.then(async () => {
      this.wanted = false;
      try {
        while (!this.stopped && (await this.dispatchBatch()) === batchSize);
      } catch (error) {
        this.settings.logger.warn({ err: error }, 'due work could not be enqueued; trying again');
      }
    });
  }

  private async listen(): Promise<void> {
    if (this.stopped) return;
    const client = new pg.Client({
      connectionString: this.settings.databaseUrl,
      keepAlive: true,
      application_name: 'stamgast-dispatcher',
    });
    client.on('notification', () => this.wake());
    let lost = false;
    // Polling carries on meanwhile.
    const lose = () => {
      if (lost) return;
      lost = true;
      this.listener = null;
      void client.end().catch(() => undefined);
      setTimeout(() => this.listen().catch(() => undefined), 1000).unref();
    };
    client.on('error', lose);
    try {
      await client.connect();
      await client.query('LISTEN stamgast_work');
      this.listener = client;
    } catch {
      lose();
    }
  }

  private async dispatchBatch(): Promise<number> {
    const rows = await this.takeDue();
    const events = rows.filter((row) => row.kind === 'outbox.relay');
    for (const [businessId, some] of groupBy(events, (row) => row.businessId)) await this.expand(businessId, some);
    if (events.length > 0) this.wake();
    const rest = rows.filter((row) => row.kind !== 'outbox.relay');
    for (const [kind, some] of groupBy(rest, (row) => row.kind))
      await this.queueOf(kind).addAll(this.jobsOf(kind, some));
    return rows.length;
  }

  /** Few rows are shared out among all that a worker does at a time; many are done together as far as their handler can. */
  private jobsOf(kind: WorkKind, rows: readonly DueRow[]): WorkJob[] {
    const handler = this.settings.handlers.of(kind);
    const together = handler && doesTogether(handler) ? handler.together : 1;
    const size = Math.min(together, Math.ceil(rows.length / (handler?.concurrency ?? 1)));
    return [...groupBy(rows, (row) => row.businessId)].flatMap(([businessId, own]) =>
      inParts(own, size).map((part) => ({ businessId, kind, refs: part.map((row) => row.ref) })),
    );
  }

  /** One business's trouble must not hold up the others'. */
  private async expand(businessId: string, rows: readonly DueRow[]): Promise<void> {
    try {
      await this.relay.expand(
        businessId,
        rows.map((row) => row.ref),
      );
    } catch (error) {
      this.settings.logger.warn({ err: error }, 'events could not be handed on; trying again');
    }
  }

  /** Marks due rows as enqueued and gives them; businesses take turns so that none waits behind another's thousands. */
  private async takeDue(): Promise<DueRow[]> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.connect();
      await runner.startTransaction();
      await runner.query('SET LOCAL ROLE stamgast_dispatcher');
      const result = await runner.query(takeDueSql, [batchSize, requeueSeconds], true);
      await runner.commitTransaction();
      return result.records as DueRow[];
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }

  private queueOf(kind: WorkKind): WorkQueue {
    const known = this.queues.get(kind);
    if (known) return known;
    const queue = this.backend.queue(kind);
    this.queues.set(kind, queue);
    return queue;
  }
}

const takeDueSql = `
  WITH due AS (
    SELECT business_id, kind, ref, row_number() OVER (PARTITION BY business_id, kind ORDER BY run_at) AS turn
    FROM platform.work
    WHERE run_at <= now() AND parked_at IS NULL
      AND (queued_until IS NULL OR queued_until < now()) AND (leased_until IS NULL OR leased_until < now())),
  chosen AS (
    SELECT w.business_id, w.kind, w.ref FROM platform.work w
    JOIN (SELECT * FROM due ORDER BY turn LIMIT $1) d USING (business_id, kind, ref)
    FOR UPDATE OF w SKIP LOCKED)
  UPDATE platform.work w SET queued_until = now() + $2 * interval '1 second'
  FROM chosen c WHERE (w.business_id, w.kind, w.ref) = (c.business_id, c.kind, c.ref)
  RETURNING w.business_id AS "businessId", w.kind, w.ref`;

function inParts<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, part) =>
    items.slice(part * size, (part + 1) * size),
  );
}
