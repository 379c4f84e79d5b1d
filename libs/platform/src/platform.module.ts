import { Global, Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { BusinessTables } from './archive/business-tables.js';
import { CONFIGURATION, type Configuration } from './config/configuration.js';
import { CLOCK, SystemClock } from './config/system-clock.js';
import { joinTerms } from './database/archive-terms.js';
import { Bell } from './database/bell.js';
import { HostDirectory } from './database/host-directory.js';
import { CredentialDirectory } from './database/credential-directory.js';
import { createDataSource, type DatabasePart } from './database/data-source.js';
import { ProcessPulse } from './database/process-pulse.js';
import { UnitOfWork } from './database/unit-of-work.js';
import { createLogger, LOGGER } from './observability/logger.js';
import { Metrics } from './observability/metrics.js';
import { Outbound } from './outbound/outbound.js';
import { OUTBOUND_NETWORK, realNetwork } from './outbound/outbound-network.js';
import { EventReplay } from './outbox/event-replay.js';
import { Outbox } from './outbox/outbox.js';
import { OutboxRelay } from './outbox/outbox-relay.js';
import { Subscribers } from './outbox/subscriber.js';
import { SecretBox } from './secrets/secret-box.js';
import { TestClock } from './work/test-clock.js';
import { Work } from './work/work.js';
import { WorkHandlers } from './work/work-handler.js';
import { WorkLease } from './work/work-lease.js';

const services = [
  Bell,
  UnitOfWork,
  EventReplay,
  Outbox,
  OutboxRelay,
  Subscribers,
  Work,
  WorkHandlers,
  WorkLease,
  CredentialDirectory,
  HostDirectory,
  ProcessPulse,
  TestClock,
  Metrics,
  Outbound,
  SecretBox,
];

export interface PlatformOptions {
  readonly configuration: Configuration;
  readonly databaseParts: readonly DatabasePart[];
  /** `stamgast-api` or `stamgast-worker`: names log lines and database connections. */
  readonly process: string;
}

/** The technical ground that every module stands on; knows no business word. */
@Global()
@Module({})
export class PlatformModule implements OnApplicationShutdown {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    private readonly bell: Bell,
  ) {}

  static forRoot(options: PlatformOptions): DynamicModule {
    const logger = createLogger(options.process, options.configuration.logLevel);
    return {
      module: PlatformModule,
      providers: [
        { provide: CONFIGURATION, useValue: options.configuration },
        { provide: CLOCK, useClass: SystemClock },
        { provide: LOGGER, useValue: logger },
        { provide: OUTBOUND_NETWORK, useValue: realNetwork },
        {
          provide: DataSource,
          useFactory: async () => {
            const { databaseUrl: url, poolSize, acquireMilliseconds } = options.configuration;
            const dataSource = createDataSource({
              url,
              poolSize,
              acquireMilliseconds,
              parts: options.databaseParts,
              applicationName: options.process,
              logger,
            });
            await dataSource.initialize();
            await refuseUnsafeCommit(dataSource);
            return dataSource;
          },
        },
        {
          provide: BusinessTables,
          inject: [DataSource],
          useFactory: (dataSource: DataSource) =>
            new BusinessTables(dataSource, joinTerms(options.databaseParts.map((part) => part.archive))),
        },
        ...services,
      ],
      exports: [CONFIGURATION, CLOCK, LOGGER, DataSource, BusinessTables, ...services],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.bell.stop();
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}

/** A booking that was acknowledged must survive a crash of the database server. */
async function refuseUnsafeCommit(dataSource: DataSource): Promise<void> {
  const [row] = (await dataSource.query(`SELECT current_setting('synchronous_commit') AS value`)) as [
    { value: string },
  ];
  if (row.value === 'off')
    throw new Error('synchronous_commit is off: acknowledged bookings could be lost; turn it on');
}
