import { NestFactory } from '@nestjs/core';
import { Module, type DynamicModule, type INestApplicationContext, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AddressInfo } from 'node:net';
import request from 'supertest';
import { readConfiguration, type Configuration } from '@stamgast/platform';
import { createApp } from '@stamgast/platform/http';
import { cloneDatabase, type ClonedDatabase } from '@stamgast/platform/testing';
import { ApiModule } from '../../src/api.module.js';
import { describeApi } from '../../src/openapi.js';
import { WorkerModule } from '../../../worker/src/worker.module.js';

export interface StartOptions {
  /** Runs the worker in this process too: events are delivered and what falls due is done. */
  readonly worker?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  /** More modules for the worker, for tests that bring handlers or subscribers of their own. */
  readonly workerModules?: readonly (Type | DynamicModule)[];
}

@Module({})
class TestWorkerModule {}

/** The product as one test file has it: a database of its own, the API on a port of its own, by wish a worker. */
export class Stamgast {
  private constructor(
    readonly database: ClonedDatabase,
    readonly app: NestFastifyApplication,
    readonly configuration: Configuration,
    readonly worker: INestApplicationContext | null,
  ) {}

  static async start(options: StartOptions = {}): Promise<Stamgast> {
    const database = await cloneDatabase();
    const env = {
      DATABASE_URL: database.databaseUrl,
      LOG_LEVEL: 'silent',
      ABUSE_LIMITS: 'off',
      // Two hundred at once on a busy two-core machine may queue longer than a person would.
      DATABASE_ACQUIRE_TIMEOUT: '20000',
      PUBLIC_URL: 'http://localhost',
      STAMGAST_MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
      ...options.env,
    };
    const configuration = readConfiguration(env);
    const app = await createApp(ApiModule.forRoot(configuration), configuration);
    describeApi(app);
    await app.listen(0, '127.0.0.1');
    const worker = options.worker ? await startWorker(configuration, options.workerModules ?? []) : null;
    return new Stamgast(database, app, configuration, worker);
  }

  get port(): number {
    return (this.app.getHttpServer().address() as AddressInfo).port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** A caller without a session. */
  get visitor(): ReturnType<typeof request> {
    return request(this.url);
  }

  async stop(): Promise<void> {
    await this.worker?.close();
    await this.app.close();
    await this.database.drop();
  }
}

function startWorker(
  configuration: Configuration,
  more: readonly (Type | DynamicModule)[],
): Promise<INestApplicationContext> {
  const root: DynamicModule = { module: TestWorkerModule, imports: [WorkerModule.forRoot(configuration), ...more] };
  return NestFactory.createApplicationContext(root, { logger: ['error', 'warn'], abortOnError: false });
}
