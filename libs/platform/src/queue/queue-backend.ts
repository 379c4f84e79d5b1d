import { createPostgresBackend, Queue, withBackend, Worker, type Job } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import type { WorkJob, WorkKind } from '@stamgast/contracts';

export interface WorkQueue {
  addAll(jobs: readonly WorkJob[]): Promise<void>;
  close(): Promise<void>;
}

export interface QueueWorker {
  close(): Promise<void>;
}

/** The one place that knows what carries the jobs; see docs/adr/0004. */
export interface QueueBackend {
  queue(kind: WorkKind): WorkQueue;
  worker(kind: WorkKind, concurrency: number, process: (job: WorkJob) => Promise<void>): QueueWorker;
  close(): Promise<void>;
}

export interface QueueSettings {
  readonly redisUrl: string | null;
  readonly databaseUrl: string;
  readonly onError: (error: Error) => void;
}

/** Redis where an address is given, else BullMQ's PostgreSQL backend in its schema `bullmq`. */
export function createQueueBackend(settings: QueueSettings): QueueBackend {
  return settings.redisUrl ? redisBackend(settings.redisUrl, settings.onError) : postgresBackend(settings);
}

// A queue in Redis Cluster lives in one slot: the braces make the hash tag.
const queueName = (kind: WorkKind) => kind.replace('.', '-');
// A finished or failed job is of no more use: the row says what is still due, and a fresh job must be accepted at once.
const jobOptions = { attempts: 1, removeOnComplete: true, removeOnFail: true };
const bulk = (kind: WorkKind, jobs: readonly WorkJob[]) => jobs.map((data) => ({ name: kind, data, opts: jobOptions }));

function redisBackend(url: string, onError: (error: Error) => void): QueueBackend {
  const producer = new Redis(url, { maxRetriesPerRequest: 1, enableOfflineQueue: false, lazyConnect: false });
  const consumer = new Redis(url, { maxRetriesPerRequest: null });
  for (const connection of [producer, consumer]) connection.on('error', onError);
  return {
    queue(kind) {
      const queue = new Queue<WorkJob>(queueName(kind), { connection: producer, prefix: '{stamgast}' });
      queue.on('error', onError);
      return { addAll: async (jobs) => void (await queue.addBulk(bulk(kind, jobs))), close: () => queue.close() };
    },
    worker(kind, concurrency, process) {
      const worker = new Worker<WorkJob>(queueName(kind), (job: Job<WorkJob>) => process(job.data), {
        connection: consumer,
        prefix: '{stamgast}',
        concurrency,
      });
      worker.on('error', onError);
      return { close: () => worker.close() };
    },
    close: async () => {
      producer.disconnect();
      consumer.disconnect();
    },
  };
}

/** Every worker keeps a connection to listen on; so many more do the work of all of them. */
const spareConnections = 6;

function postgresBackend(settings: QueueSettings): QueueBackend {
  const { Queue: PgQueue, Worker: PgWorker } = withBackend(createPostgresBackend);
  const pool = new pg.Pool({
    connectionString: settings.databaseUrl,
    options: '-c search_path=bullmq',
    max: spareConnections,
    connectionTimeoutMillis: 5000,
    keepAlive: true,
    application_name: 'stamgast-queue',
  });
  pool.setMaxListeners(50);
  pool.on('error', settings.onError);
  // The pool may be typed by another copy of @types/pg than BullMQ's own minimal interface.
  const connection = pool as never;
  return {
    queue(kind) {
      const queue = new PgQueue<WorkJob>(queueName(kind), { connection });
      queue.on('error', settings.onError);
      return {
        addAll: async (jobs) => void (await queue.addBulk(bulk(kind, jobs) as never)),
        close: () => queue.close(),
      };
    },
    worker(kind, concurrency, process) {
      pool.options.max += 1;
      const worker = new PgWorker<WorkJob>(queueName(kind), (job) => process(job.data), { connection, concurrency });
      worker.on('error', settings.onError);
      return { close: () => worker.close() };
    },
    close: () => pool.end(),
  };
}
