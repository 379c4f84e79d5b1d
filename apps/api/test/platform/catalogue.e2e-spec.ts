import pg from 'pg';
import { createDataSource, migrate } from '@stamgast/platform/database';
import { cloneDatabase, type ClonedDatabase } from '@stamgast/platform/testing';
import { databaseParts } from '../../src/database-parts.js';

/** Tables that belong to no business. A new one needs a reason here. */
const withoutBusiness = new Map([
  ['platform.migration', 'what has been migrated'],
  ['platform.business_directory', 'public address to business'],
  ['platform.host_directory', 'own host name to business'],
  ['platform.process_pulse', 'which workers run'],
  ['platform.credential', 'hash of a link token to business'],
  ['identity.account', 'a person may work in several businesses'],
  ['identity.session', 'is read before the business is known'],
  ['identity.password_reset', 'concerns an account'],
]);

/** Where the business itself is the row, and where a session may point without being anybody's key. */
const ownSchemas = `n.nspname NOT IN ('pg_catalog', 'information_schema', 'bullmq', 'public', 'pg_toast')`;

interface Row {
  readonly name: string;
}

describe('the catalogue of the database', () => {
  let database: ClonedDatabase;
  let client: pg.Client;
  beforeAll(async () => {
    database = await cloneDatabase();
    client = new pg.Client({ connectionString: database.superuserUrl });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  const names = async (sql: string): Promise<string[]> =>
    (await client.query<Row>(sql)).rows.map((row) => row.name).sort();
  const tables = `SELECT n.nspname || '.' || c.relname AS name, c.* FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p') AND ${ownSchemas}`;
  const businessTables = `SELECT * FROM (${tables}) t WHERE t.name NOT IN (${[...withoutBusiness.keys()].map((name) => `'${name}'`).join(', ')})`;

  it('has tables, and only the listed ones belong to no business', async () => {
    const all = await names(tables);
    expect(all.length).toBeGreaterThan(10);
    for (const name of withoutBusiness.keys()) expect(all).toContain(name);
  });

  it('has business_id, never null, in every table of a business', async () => {
    const missing = await names(`SELECT t.name FROM (${businessTables}) t WHERE NOT EXISTS (
      SELECT 1 FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attname = 'business_id' AND a.attnotnull AND a.atttypid = 'uuid'::regtype)`);
    expect(missing).toEqual([]);
  });

  it('lets business_id lead every primary key, unique and foreign key', async () => {
    const wrong = await names(`SELECT t.name || ': ' || k.conname AS name FROM (${businessTables}) t
      JOIN pg_constraint k ON k.conrelid = t.oid AND k.contype IN ('p', 'u', 'f')
      JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.conkey[1] WHERE a.attname <> 'business_id'`);
    expect(wrong).toEqual([]);
  });

  it('lets business_id take part in every index and exclusion constraint', async () => {
    const wrong = await names(`SELECT t.name || ': ' || i.relname AS name FROM (${businessTables}) t
      JOIN pg_index x ON x.indrelid = t.oid JOIN pg_class i ON i.oid = x.indexrelid
      WHERE i.relname <> 'work_run_idx' AND NOT EXISTS (
        SELECT 1 FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attname = 'business_id' AND a.attnum = ANY (x.indkey))`);
    // work_run_idx serves the dispatcher, which looks across businesses by design.
    expect(wrong).toEqual([]);
  });

  it('keeps every table of a business behind forced row-level security with a check on writing', async () => {
    const open =
      await names(`SELECT t.name FROM (${businessTables}) t WHERE NOT t.relrowsecurity OR NOT t.relforcerowsecurity
      OR NOT EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = t.oid AND p.polname = 'business_only'
        AND p.polqual IS NOT NULL AND p.polwithcheck IS NOT NULL)`);
    expect(open).toEqual([]);
    const others = await names(
      `SELECT t.name || ': ' || p.polname AS name FROM (${tables}) t JOIN pg_policy p ON p.polrelid = t.oid WHERE p.polname <> 'business_only'`,
    );
    expect(others).toEqual(['platform.work: dispatcher']);
  });

  it('gives the app role no way around it', async () => {
    const { rows } = await client.query(
      `SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb FROM pg_roles WHERE rolname IN ('stamgast_app', 'stamgast_dispatcher')`,
    );
    expect(rows).toHaveLength(2);
    for (const role of rows)
      expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false });
    const owned = await names(`SELECT t.name FROM (${tables}) t WHERE pg_get_userbyid(t.relowner) = 'stamgast_app'`);
    expect(owned).toEqual([]);
    const definers = await names(
      `SELECT n.nspname || '.' || p.proname AS name FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE p.prosecdef AND ${ownSchemas}`,
    );
    expect(definers).toEqual([]);
  });

  it('shows the app role nothing without a business, and refuses what only owners may do', async () => {
    const app = new pg.Client({ connectionString: database.databaseUrl });
    await app.connect();
    try {
      for (const name of await names(businessTables)) {
        const { rows } = await app.query<{ n: string }>(`SELECT count(*) AS n FROM ${name}`);
        expect([name, rows[0]!.n]).toEqual([name, '0']);
      }
      for (const sql of [
        'CREATE TABLE platform.x ()',
        'ALTER TABLE identity.business ADD x int',
        'TRUNCATE identity.business',
        `SELECT pg_read_file('/etc/passwd')`,
        'SET ROLE stamgast_owner',
      ])
        await expect(app.query(sql)).rejects.toThrow(/permission denied|must be owner/);
    } finally {
      await app.end();
    }
  });

  it('is what the entities say it is', async () => {
    const dataSource = createDataSource({
      url: database.ownerUrl,
      poolSize: 1,
      parts: databaseParts,
      applicationName: 'test',
    });
    await dataSource.initialize();
    try {
      const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
      expect(upQueries.map((query) => query.query)).toEqual([]);
    } finally {
      await dataSource.destroy();
    }
  });

  it('comes down again, and up, and is then the same', async () => {
    const other = await cloneDatabase();
    try {
      const before = await shapeOf(other.superuserUrl);
      const dataSource = createDataSource({
        url: other.ownerUrl,
        poolSize: 1,
        parts: databaseParts,
        applicationName: 'test',
      });
      await dataSource.initialize();
      const count = dataSource.migrations.length;
      for (let i = 0; i < count; i += 1) await dataSource.undoLastMigration({ transaction: 'each' });
      await dataSource.destroy();
      expect((await shapeOf(other.superuserUrl)).filter((line) => !line.includes('platform.migration'))).toEqual([]);
      await migrate({ ownerUrl: other.ownerUrl, appRole: 'stamgast_app' }, databaseParts);
      expect(await shapeOf(other.superuserUrl)).toEqual(before);
    } finally {
      await other.drop();
    }
  });

  async function shapeOf(url: string): Promise<string[]> {
    const reader = new pg.Client({ connectionString: url });
    await reader.connect();
    try {
      const { rows } = await reader.query<{ line: string }>(`
        SELECT n.nspname || '.' || c.relname || ' ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || ' ' || a.attnotnull AS line
          FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped AND ${ownSchemas}
        UNION ALL SELECT n.nspname || '.' || c.relname || ' ' || pg_get_constraintdef(k.oid)
          FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${ownSchemas}
        UNION ALL SELECT n.nspname || '.' || c.relname || ' ' || coalesce(c.relacl::text, '') FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE c.relkind = 'r' AND ${ownSchemas}
        UNION ALL SELECT schemaname || '.' || tablename || ' ' || indexdef FROM pg_indexes
          WHERE schemaname NOT IN ('pg_catalog', 'information_schema', 'bullmq', 'public')
        ORDER BY 1`);
      return rows.map((row) => row.line);
    } finally {
      await reader.end();
    }
  }
});
