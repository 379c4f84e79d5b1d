import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { cloneDatabase, eventually, type ClonedDatabase } from '@stamgast/platform/testing';

const apps = path.resolve(__dirname, '../../apps');

const living = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of living) child.kill('SIGKILL');
});

/** The built product as an owner runs it: API and worker as processes, on a database of its own. */
export class Product {
  private constructor(
    readonly url: string,
    private readonly database: ClonedDatabase,
    private readonly children: readonly ChildProcess[],
  ) {}

  /** With further settings of the server, if need be. */
  static async start(more: Readonly<Record<string, string>> = {}): Promise<Product> {
    const database = await cloneDatabase();
    const port = await freePort();
    const url = `http://localhost:${port}`;
    const env = {
      DATABASE_URL: database.databaseUrl,
      PORT: String(port),
      PUBLIC_URL: url,
      LOG_LEVEL: 'warn',
      ABUSE_LIMITS: 'off',
      ...more,
    };
    const children = (['api', 'worker'] as const).map((name) => start(name, env));
    await eventually(async () => (await fetch(`${url}/health/ready`)).ok);
    return new Product(url, database, children);
  }

  async stop(): Promise<void> {
    await Promise.all(this.children.map(end));
    await this.database.drop();
  }
}

function start(name: 'api' | 'worker', env: Readonly<Record<string, string>>): ChildProcess {
  const child = spawn(process.execPath, [path.join(apps, name, 'dist/main.js')], {
    env: { PATH: process.env.PATH, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  living.add(child);
  child.once('exit', () => living.delete(child));
  return child;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
