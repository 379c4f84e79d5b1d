import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { existsSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';

jest.setTimeout(180_000);

interface Started {
  readonly superuserUrl: string;
  readonly databaseUrl: string;
  readonly folder: string;
}

const source = path.join(__dirname, '../src/postgres/temporary-postgres.mjs');
const program = `
const { startTemporaryPostgres } = await import(${JSON.stringify(source)});
const server = await startTemporaryPostgres({ fsync: 'off' });
const { databaseUrl } = await server.createDatabase('tried');
console.log(JSON.stringify({ superuserUrl: server.superuserUrl, databaseUrl }));
process.on('SIGTERM', async () => { await server.stop(); process.exit(0); });
setInterval(() => undefined, 1000);
`;

async function start() {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', resolve);
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const told = JSON.parse(line) as Omit<Started, 'folder'>;
    const [{ folder }] = await query<{ folder: string }>(
      told.superuserUrl,
      `SELECT current_setting('data_directory') AS folder`,
    );
    return { child, ended, ...told, folder: path.dirname(folder) };
  }
  throw new Error('It told no address');
}

async function query<Row>(url: string, sql: string): Promise<[Row, ...Row[]]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  await client.connect();
  try {
    return (await client.query(sql)).rows as [Row, ...Row[]];
  } finally {
    await client.end();
  }
}

async function isGone({ superuserUrl, folder }: Started): Promise<boolean> {
  const deadline = Date.now() + 10_000;
  while (existsSync(folder) && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 50));
  const answers = await query(superuserUrl, 'SELECT 1').then(
    () => true,
    () => false,
  );
  return !answers && !existsSync(folder);
}

describe('a temporary PostgreSQL', () => {
  it('lets the app role in, with its password only', async () => {
    const server = await start();
    expect(await query(server.databaseUrl, 'SELECT current_user AS name')).toEqual([{ name: 'stamgast_app' }]);
    const withoutPassword = new URL(server.databaseUrl);
    withoutPassword.password = 'wrong';
    await expect(query(withoutPassword.toString(), 'SELECT 1')).rejects.toThrow('password authentication failed');
    server.child.kill('SIGTERM');
    await server.ended;
  });

  it('goes when it is stopped', async () => {
    const server = await start();
    server.child.kill('SIGTERM');
    expect(await server.ended).toBe(0);
    expect(await isGone(server)).toBe(true);
  });

  it('goes when the process that started it is killed', async () => {
    const server = await start();
    server.child.kill('SIGKILL');
    await server.ended;
    expect(await isGone(server)).toBe(true);
  });
});
