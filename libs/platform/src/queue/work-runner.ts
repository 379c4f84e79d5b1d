import { DomainError } from '@stamgast/kernel';
import type { Logger } from 'pino';
import type { WorkJob } from '@stamgast/contracts';
import { databaseProblems } from '../database/database-error.js';
import type { LeasedWork } from '../work/work.js';
import { doesTogether, type WorkHandler, type WorkHandlers } from '../work/work-handler.js';
import type { WorkLease } from '../work/work-lease.js';
import type { QueueBackend, QueueWorker } from './queue-backend.js';

/** Runs the handlers on the jobs that come: lease the row, do the work, give it back when it failed. */
export class WorkRunner {
  private workers: QueueWorker[] = [];

  constructor(
    private readonly handlers: WorkHandlers,
    private readonly lease: WorkLease,
    private readonly backend: QueueBackend,
    private readonly logger: Logger,
  ) {}

  start(): void {
    this.workers = this.handlers
      .all()
      .map((handler) => this.backend.worker(handler.kind, handler.concurrency, (job) => this.process(handler, job)));
  }

  /** Lets running work finish. */
  async stop(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.close()));
  }

  private async process(handler: WorkHandler, job: WorkJob): Promise<void> {
    const items = await this.lease.take(job);
    const alone = (item: LeasedWork) => this.runOne(handler, item);
    if (items.length < 2 || !doesTogether(handler)) {
      for (const item of items) await alone(item);
      return;
    }
    try {
      await handler.runAll(items, alone);
    } catch (error) {
      // What has ended or was given back meanwhile is no longer held, and stays as it is.
      for (const item of items) await this.giveBack(item, error);
    }
  }

  private async runOne(handler: WorkHandler, item: LeasedWork): Promise<void> {
    try {
      await handler.run(item);
    } catch (error) {
      await this.giveBack(item, error);
    }
  }

  private async giveBack(item: LeasedWork, error: unknown): Promise<void> {
    const facts = { err: error, kind: item.kind, ref: item.ref, attempt: item.attempt };
    // That others work on the same client is no news; that they still do after several tries is.
    if (isBusy(error) && item.attempt < 4) this.logger.debug(facts, 'work waits for its turn');
    else this.logger.warn(facts, 'work failed; it will be tried again');
    await this.lease.giveBack(item, error);
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof DomainError && error.problem === databaseProblems.busy;
}
