import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { eventually } from '@stamgast/platform/testing';

const root = path.resolve(__dirname, '../../../..');

/** Compiles what has changed of the servers, as `npm start` does. */
export function buildServers(): void {
  const script = `import('./tools/stack/src/build/build-servers.mjs').then((build) => build.buildServersOrFail())`;
  execFileSync(process.execPath, ['-e', script], { cwd: root, stdio: 'pipe' });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}

/** The API as a process of its own, which can be killed as a power cut would. */
export class ApiProcess {
  private child: ChildProcess | null = null;

  private constructor(
    private readonly env: Readonly<Record<string, string>>,
    readonly url: string,
  ) {}

  static async start(databaseUrl: string): Promise<ApiProcess> {
    const port = await freePort();
    const env = {
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      LOG_LEVEL: 'silent',
      ABUSE_LIMITS: 'off',
      PUBLIC_URL: 'http://localhost',
    };
    const api = new ApiProcess(env, `http://127.0.0.1:${port}`);
    await api.launch();
    return api;
  }

  /** Starts it and waits until it answers; gives the milliseconds that this took. */
  async launch(): Promise<number> {
    const began = performance.now();
    this.child = spawn(process.execPath, [path.join(root, 'apps/api/dist/main.js')], {
      env: { PATH: process.env.PATH, ...this.env },
      stdio: 'ignore',
    });
    await eventually(async () => (await fetch(`${this.url}/health/ready`)).status === 200);
    return performance.now() - began;
  }

  /** kill -9: no drain, no goodbye. */
  async kill(): Promise<void> {
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill('SIGKILL');
    await ended;
  }
}
