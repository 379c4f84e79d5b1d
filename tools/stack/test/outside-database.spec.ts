import { existsSync, readFileSync } from 'node:fs';
import pg from 'pg';
import { ProjectCopy } from './project-copy.js';
import { RunningLauncher } from './running-launcher.js';

jest.setTimeout(300_000);

describe('npm start with a database elsewhere', () => {
  const elsewhere = new ProjectCopy('linked');
  const project = new ProjectCopy('linked');
  let server: RunningLauncher;
  let superuserUrl: string;
  let addressFor: (user: string, password: string) => string;

  beforeAll(async () => {
    server = new RunningLauncher(elsewhere.root);
    await server.ready();
    const data = elsewhere.path('.stamgast');
    const { superuser } = JSON.parse(readFileSync(`${data}/credentials.json`, 'utf8')) as { superuser: string };
    const port = readFileSync(`${data}/postgres/postmaster.pid`, 'utf8').split('\n')[3];
    addressFor = (user, password) => `postgres://${user}:${password}@127.0.0.1:${port}/stamgast`;
    superuserUrl = addressFor('postgres', superuser);
    await asSuperuser(`CREATE ROLE plain LOGIN PASSWORD 'plain-word'`);
    await asSuperuser(`CREATE ROLE serving LOGIN NOINHERIT PASSWORD 'serving-word'`);
    await asSuperuser(`CREATE ROLE inheriting LOGIN INHERIT PASSWORD 'inheriting-word'`);
    await asSuperuser(`GRANT stamgast_dispatcher TO serving, inheriting`);
    await asSuperuser(`GRANT CONNECT ON DATABASE stamgast TO plain, serving, inheriting`);
  });
  afterAll(async () => {
    await server.stop();
    elsewhere.remove();
    project.remove();
  });

  async function asSuperuser(sql: string): Promise<void> {
    const client = new pg.Client(superuserUrl);
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  }

  async function refusal(environment: Record<string, string>): Promise<string> {
    const launcher = new RunningLauncher(project.root, environment);
    expect(await launcher.ended).toBe(1);
    return launcher.output;
  }

  async function databaseOfApi(environment: Record<string, string>): Promise<URL> {
    const launcher = new RunningLauncher(project.root, environment);
    const answer = await fetch(await launcher.ready());
    const { database } = (await answer.json()) as { database: string };
    expect(await launcher.stop()).toBe(0);
    return new URL(database);
  }

  it('serves with the role it is given, migrates as the owner and starts no database of its own', async () => {
    const given = addressFor('serving', 'serving-word');
    const used = await databaseOfApi({ DATABASE_URL: given, DATABASE_OWNER_URL: superuserUrl });
    expect(used.toString()).toBe(given);
    expect(existsSync(project.path('.stamgast/postgres'))).toBe(false);
  });

  it('makes the login for the app where the one role it is given may', async () => {
    const used = await databaseOfApi({ DATABASE_URL: superuserUrl });
    expect(used.username).toBe('stamgast_app');
  });

  it('prints what to run where it may not', async () => {
    const said = await refusal({ DATABASE_URL: addressFor('plain', 'plain-word') });
    expect(said).toContain('CREATE ROLE stamgast_app LOGIN NOINHERIT');
    expect(said).toContain('DATABASE_OWNER_URL=postgres://stamgast_owner');
  });

  it('refuses to serve with a role above row-level security', async () => {
    const said = await refusal({ DATABASE_URL: superuserUrl, DATABASE_OWNER_URL: superuserUrl });
    expect(said).toContain('Role postgres of DATABASE_URL stands above row-level security');
  });

  it('refuses to serve with a role that always sees what is due everywhere', async () => {
    const said = await refusal({
      DATABASE_URL: addressFor('inheriting', 'inheriting-word'),
      DATABASE_OWNER_URL: superuserUrl,
    });
    expect(said).toContain('ALTER ROLE inheriting NOINHERIT');
  });

  it('says which database cannot be reached, and no password', async () => {
    const said = await refusal({ DATABASE_URL: 'postgres://stamgast_app:a-secret@127.0.0.1:1/stamgast' });
    expect(said).toContain('The database of DATABASE_URL cannot be reached');
    expect(said).not.toContain('a-secret');
  });
});
