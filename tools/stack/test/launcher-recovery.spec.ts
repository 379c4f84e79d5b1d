import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import pg from 'pg';
import { ProjectCopy } from './project-copy.js';
import { processesNaming, RunningLauncher } from './running-launcher.js';

jest.setTimeout(300_000);

interface StandInAnswer {
  readonly pid: number;
  readonly database: string;
  readonly owner?: string;
}

describe('npm start after an accident', () => {
  const project = new ProjectCopy('linked');
  const lock = project.path('.stamgast/postgres/postmaster.pid');
  const credentials = project.path('.stamgast/credentials.json');
  const launchers: RunningLauncher[] = [];

  const launch = () => {
    const launcher = new RunningLauncher(project.root);
    launchers.push(launcher);
    return launcher;
  };
  const ask = async (address: string) => (await (await fetch(`${address}/pid`)).json()) as StandInAnswer;
  const postmaster = () => Number(readFileSync(lock, 'utf8').split('\n')[0]);
  const query = async (sql: string): Promise<unknown[]> => {
    const { superuser } = JSON.parse(readFileSync(credentials, 'utf8')) as { superuser: string };
    const port = readFileSync(lock, 'utf8').split('\n')[3];
    const client = new pg.Client(`postgres://postgres:${superuser}@127.0.0.1:${port}/stamgast`);
    await client.connect();
    try {
      return (await client.query(sql)).rows;
    } finally {
      await client.end();
    }
  };

  beforeAll(async () => {
    const first = launch();
    await first.ready();
    await query('CREATE TABLE kept AS SELECT 42 AS answer');
    await first.stop();
  });
  afterEach(async () => {
    for (const launcher of launchers.splice(0)) await launcher.stop();
  });
  afterAll(() => project.remove());

  it('takes over the database of a launcher that was killed, and ends its programs', async () => {
    const killed = launch();
    const before = await ask(await killed.ready());
    const server = postmaster();
    killed.kill('SIGKILL');
    await killed.ended;
    const next = launch();
    const after = await ask(await next.ready());
    expect(next.output).toContain('Took over the database');
    expect(postmaster()).toBe(server);
    expect(after.pid).not.toBe(before.pid);
    expect(await processesNaming(project.path('apps/api/dist/main.js'))).toHaveLength(1);
    expect(await query('SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  it('ends the API and the worker of a launcher that was killed even if nobody starts again', async () => {
    const killed = launch();
    await killed.ready();
    killed.kill('SIGKILL');
    await killed.ended;
    const deadline = Date.now() + 10_000;
    while ((await processesNaming(project.path('apps'))).length > 0 && Date.now() < deadline)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await processesNaming(project.path('apps'))).toEqual([]);
    await launch().ready();
  });

  it('recovers a database that was killed together with the rest', async () => {
    const killed = launch();
    await killed.ready();
    const server = postmaster();
    killed.kill('SIGKILL');
    process.kill(server, 'SIGKILL');
    await killed.ended;
    await launch().ready();
    expect(postmaster()).not.toBe(server);
    expect(await query('SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  it('does not believe a lock whose number belongs to another program by now', async () => {
    writeFileSync(
      lock,
      `${process.pid}\n${project.path('.stamgast/postgres')}\n1760000000\n54399\n\n127.0.0.1\n\nready\n`,
    );
    const next = launch();
    await next.ready();
    expect(next.output).not.toContain('Took over');
    expect(postmaster()).not.toBe(process.pid);
  });

  it('clears away a database folder that was never finished', async () => {
    mkdirSync(project.path('.stamgast/postgres.unfinished/data'), { recursive: true });
    rmSync(project.path('.stamgast/postgres'), { recursive: true });
    await launch().ready();
    await query('CREATE TABLE kept AS SELECT 42 AS answer');
    expect(existsSync(project.path('.stamgast/postgres.unfinished'))).toBe(false);
  });

  it('makes new passwords where they were lost, and keeps the data', async () => {
    rmSync(credentials);
    await launch().ready();
    expect(statSync(credentials).mode & 0o777).toBe(0o600);
    expect(await query('SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  it.each(['postgres.unfinished', 'postgres/postmaster.pid'])(
    'can be ended while it starts, when there is %s',
    async (sign) => {
      const fresh = new ProjectCopy('linked');
      const launcher = new RunningLauncher(fresh.root);
      while (!existsSync(fresh.path('.stamgast', sign))) await new Promise((resolve) => setTimeout(resolve, 5));
      expect(await launcher.stop()).toBe(0);
      expect(await processesNaming(fresh.root)).toEqual([]);
      fresh.remove();
    },
  );

  it('starts the API again when it ends by itself, and says so', async () => {
    const launcher = launch();
    const address = await launcher.ready();
    const before = await ask(address);
    await fetch(`${address}/crash`).catch(() => undefined);
    await launcher.says(/api +ended \(3\); it starts again in 0\.5 s/);
    let after = before;
    const deadline = Date.now() + 10_000;
    while (after.pid === before.pid && Date.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      after = await ask(address).catch(() => before);
    }
    expect(after.pid).not.toBe(before.pid);
  });

  it('starts the database again on the same port when it ends by itself', async () => {
    const launcher = launch();
    await launcher.ready();
    const [server, port] = [postmaster(), readFileSync(lock, 'utf8').split('\n')[3]];
    process.kill(server, 'SIGKILL');
    await launcher.says(/The database has ended; starting it again/);
    let rows: unknown[] = [];
    const deadline = Date.now() + 10_000;
    while (rows.length === 0 && Date.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      rows = await query('SELECT answer FROM kept').catch(() => []);
    }
    expect(rows).toEqual([{ answer: 42 }]);
    expect(readFileSync(lock, 'utf8').split('\n')[3]).toBe(port);
  });

  it('refuses to run twice on the same data', async () => {
    const address = await launch().ready();
    const second = launch();
    expect(await second.ended).toBe(1);
    expect(second.output).toContain(`running already at ${address}`);
  });

  it('migrates once per build, and again what was dropped or comes from elsewhere', async () => {
    const first = launch();
    await first.ready();
    expect(first.output).not.toContain('Migrated');
    await query('DROP SCHEMA platform CASCADE');
    await first.stop();
    const next = launch();
    await next.ready();
    expect(next.output).toContain('Migrated');
    expect(await query('SELECT count(*)::int AS tables FROM platform.migrator_ran')).toEqual([{ tables: 1 }]);
  });

  it('gives the programs the app role and not the owner', async () => {
    const { database, owner } = await ask(await launch().ready());
    expect(new URL(database).username).toBe('stamgast_app');
    expect(owner).toBeUndefined();
  });

  it('makes roles that cannot pass by row-level security', async () => {
    await launch().ready();
    const roles = await query(`SELECT rolname, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolcanlogin,
      pg_has_role(oid, 'stamgast_dispatcher', 'USAGE') AS dispatches FROM pg_roles
      WHERE rolname IN ('stamgast_app', 'stamgast_owner') ORDER BY rolname`);
    const powerless = {
      rolsuper: false,
      rolbypassrls: false,
      rolcreatedb: false,
      rolcreaterole: false,
      rolcanlogin: true,
    };
    expect(roles).toEqual([
      { rolname: 'stamgast_app', ...powerless, dispatches: false },
      { rolname: 'stamgast_owner', ...powerless, dispatches: false },
    ]);
  });
});
