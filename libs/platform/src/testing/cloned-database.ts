import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** A migrated database of a test file's own. */
export interface ClonedDatabase {
  /** As the app role. */
  readonly databaseUrl: string;
  readonly ownerUrl: string;
  readonly superuserUrl: string;
  drop(): Promise<void>;
}

interface TestServer {
  readonly superuserUrl: string;
  readonly template: string;
  readonly appPassword: string;
  readonly ownerPassword: string;
}

/** Clones the template that jest's global set-up has migrated. */
export async function cloneDatabase(): Promise<ClonedDatabase> {
  const server = testServer();
  const name = `test_${randomBytes(8).toString('hex')}`;
  await onServer(server, async (client) => {
    // Only one session at a time may copy a template.
    await client.query('SELECT pg_advisory_lock(7701)');
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${server.template} OWNER stamgast_owner`);
  });
  const urlOf = (user: string, password: string) => {
    const url = new URL(server.superuserUrl);
    url.username = user;
    url.password = password;
    url.pathname = `/${name}`;
    return url.toString();
  };
  const superuser = new URL(server.superuserUrl);
  superuser.pathname = `/${name}`;
  return {
    databaseUrl: urlOf('stamgast_app', server.appPassword),
    ownerUrl: urlOf('stamgast_owner', server.ownerPassword),
    superuserUrl: superuser.toString(),
    drop: () =>
      onServer(server, async (client) => void (await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))),
  };
}

function testServer(): TestServer {
  const described = process.env.STAMGAST_TEST_PG;
  if (!described) throw new Error('No test server: run the tests through jest, whose global set-up starts one');
  return JSON.parse(described) as TestServer;
}

async function onServer(server: TestServer, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: server.superuserUrl });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
