import { DataSource, type EntityTarget, type MigrationInterface, type ObjectLiteral } from 'typeorm';
import type { Logger } from 'pino';
import type { ArchiveTerms } from './archive-terms.js';

/** What one module brings to the database. */
export interface DatabasePart {
  readonly entities: readonly EntityTarget<ObjectLiteral>[];
  readonly migrations: readonly (new () => MigrationInterface)[];
  /** What of its tables must not be copied as it is when a business moves. */
  readonly archive?: ArchiveTerms;
}

export interface DataSourceSettings {
  readonly url: string;
  readonly poolSize: number;
  readonly acquireMilliseconds?: number;
  readonly parts: readonly DatabasePart[];
  readonly applicationName: string;
  readonly logger?: Logger;
}

/**
 * The connection pool. Time limits keep one stuck query from holding a request for ever: a statement ends after 5 s, a
 * lock wait after 3 s, and a request that finds no free connection within 3 s is answered 503.
 */
export function createDataSource(settings: DataSourceSettings): DataSource {
  return new DataSource({
    type: 'postgres',
    url: settings.url,
    entities: settings.parts.flatMap((part) => [...part.entities]) as never,
    migrations: settings.parts.flatMap((part) => [...part.migrations]),
    migrationsTableName: 'migration',
    schema: 'platform',
    extensions: ['btree_gist'],
    installExtensions: false,
    uuidExtension: 'pgcrypto',
    synchronize: false,
    applicationName: settings.applicationName,
    poolErrorHandler: (error: Error) => settings.logger?.warn({ err: error }, 'a database connection broke'),
    extra: {
      max: settings.poolSize,
      connectionTimeoutMillis: settings.acquireMilliseconds ?? 3000,
      query_timeout: 6000,
      statement_timeout: 5000,
      // Whoever waits for a row may wait twice: for the others in the queue, then for the row itself.
      lock_timeout: 1800,
      idle_in_transaction_session_timeout: 10000,
      keepAlive: true,
      // Statements go out without waiting for the answers to those before them; each still has its own answer.
      pipeline: true,
    },
  });
}
