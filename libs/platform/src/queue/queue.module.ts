import {
  Global,
  Inject,
  Injectable,
  Module,
  type OnApplicationBootstrap,
  type BeforeApplicationShutdown,
} from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { CONFIGURATION, type Configuration } from '../config/configuration.js';
import { LOGGER } from '../observability/logger.js';
import { DeliverEvent } from '../outbox/deliver-event.js';
import { OutboxRelay } from '../outbox/outbox-relay.js';
import { WorkHandlers } from '../work/work-handler.js';
import { WorkLease } from '../work/work-lease.js';
import { createQueueBackend, type QueueBackend } from './queue-backend.js';
import { Dispatcher } from './dispatcher.js';
import { WorkerPulse } from './worker-pulse.js';
import { WorkRunner } from './work-runner.js';

/**
 * Starts dispatching and running once every module has told its handlers. Ends before anything else does, so that running
 * work finds its database and its mail server still there.
 */
@Injectable()
export class QueueLifecycle implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private backend: QueueBackend | null = null;
  private dispatcher: Dispatcher | null = null;
  private runner: WorkRunner | null = null;

  constructor(
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly dataSource: DataSource,
    private readonly relay: OutboxRelay,
    private readonly handlers: WorkHandlers,
    private readonly lease: WorkLease,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { databaseUrl, redisUrl } = this.configuration;
    const onError = (error: Error) => this.logger.warn({ err: error }, 'the queue is out of reach');
    this.backend = createQueueBackend({ databaseUrl, redisUrl, onError });
    this.runner = new WorkRunner(this.handlers, this.lease, this.backend, this.logger);
    this.runner.start();
    this.dispatcher = new Dispatcher(this.dataSource, this.relay, this.backend, {
      databaseUrl,
      handlers: this.handlers,
      pollMilliseconds: 1000,
      logger: this.logger,
    });
    await this.dispatcher.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.dispatcher?.stop();
    await this.runner?.stop();
    await this.backend?.close();
  }
}

/** Mounted by the worker only: whoever imports it does due work. */
@Global()
@Module({ providers: [QueueLifecycle, DeliverEvent, WorkerPulse] })
export class QueueModule {
  constructor(handlers: WorkHandlers, deliver: DeliverEvent) {
    handlers.add(deliver);
  }
}
