import { randomUUID } from 'node:crypto';
import { createQueueBackend, type QueueBackend, type QueueWorker, type WorkQueue } from '@stamgast/platform/queue';

const kind = 'notifications.send';
/** As many at once as the product's worker sends, and as many handed on at once as it hands on. */
const concurrency = 10;
const batch = 500;

/** BullMQ by itself, on the same backend: jobs of the same size that do nothing. */
export class BareQueue {
  private done = 0;
  private waiting: { readonly jobs: number; readonly resolve: () => void } | null = null;
  private readonly backend: QueueBackend;
  private readonly queue: WorkQueue;
  private readonly worker: QueueWorker;

  constructor(databaseUrl: string) {
    this.backend = createQueueBackend({
      redisUrl: null,
      databaseUrl,
      onError: (error) => process.stderr.write(`P7: ${error.message}\n`),
    });
    this.queue = this.backend.queue(kind);
    this.worker = this.backend.worker(kind, concurrency, () => {
      this.done += 1;
      if (this.waiting && this.done >= this.waiting.jobs) this.waiting.resolve();
      return Promise.resolve();
    });
  }

  /** Jobs per second, from the first that is added to the last that is done. */
  async round(jobs: number): Promise<number> {
    const goal = this.done + jobs;
    const all = new Promise<void>((resolve) => (this.waiting = { jobs: goal, resolve }));
    const begun = performance.now();
    for (let from = 0; from < jobs; from += batch)
      await this.queue.addAll(
        Array.from({ length: Math.min(batch, jobs - from) }, () => ({
          businessId: randomUUID(),
          kind,
          refs: [randomUUID()],
        })),
      );
    await all;
    return (jobs * 1000) / (performance.now() - begun);
  }

  async close(): Promise<void> {
    await this.worker.close();
    await this.queue.close();
    await this.backend.close();
  }
}
