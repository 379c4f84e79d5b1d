import pg from 'pg';
import { runMigrations } from 'bullmq';
import { createDataSource, type DatabasePart } from './data-source.js';

export interface MigrationTarget {
  /** Connection of the owner role. */
  readonly ownerUrl: string;
  /** Login name that the API and the worker use. */
  readonly appRole: string;
}

/** Brings a database to the newest schema: extensions, the modules' migrations, the queue's own tables. Runs twice safely. */
export async function migrate(target: MigrationTarget, parts: readonly DatabasePart[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: target.ownerUrl });
  await client.connect();
  try {
    for (const extension of ['btree_gist', 'pg_trgm', 'unaccent', 'pgcrypto'])
      await client.query(`CREATE EXTENSION IF NOT EXISTS ${extension}`);
    await client.query('CREATE SCHEMA IF NOT EXISTS platform');
    const role = pg.escapeIdentifier(target.appRole);
    await runMigrations(client as never);
    await client.query(`GRANT USAGE, CREATE ON SCHEMA bullmq TO ${role}`);
    await client.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA bullmq TO ${role}`);
    await grantSequences(client, role);
    await client.query(`GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA bullmq TO ${role}`);
  } finally {
    await client.end();
  }
  const url = new URL(target.ownerUrl);
  url.searchParams.set('options', `-c stamgast.app_role=${target.appRole} -c lock_timeout=2000 -c statement_timeout=0`);
  const dataSource = createDataSource({ url: url.toString(), poolSize: 1, parts, applicationName: 'stamgast-migrate' });
  await dataSource.initialize();
  try {
    const ran = await dataSource.runMigrations({ transaction: 'each' });
    return ran.map((one) => one.name);
  } finally {
    await dataSource.destroy();
  }
}

/** BullMQ makes a sequence for each queue when it is first used: by the app, whose sequence it then is already. */
async function grantSequences(client: pg.Client, role: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT quote_ident(sequencename) AS name FROM pg_sequences WHERE schemaname = 'bullmq' AND sequenceowner = current_user`,
  );
  for (const { name } of rows) await client.query(`GRANT USAGE ON SEQUENCE bullmq.${name} TO ${role}`);
}
