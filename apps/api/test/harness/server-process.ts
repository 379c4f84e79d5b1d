import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const apps = path.resolve(__dirname, '../../..');

const living = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of living) child.kill('SIGKILL');
});

/** A built process of the product that a test may kill. */
export class ServerProcess {
  private constructor(private readonly child: ChildProcess) {}

  /** Starts `apps/<name>/dist/main.js`; resolves when it says that it is ready. */
  static async start(name: 'api' | 'worker', env: Readonly<Record<string, string>>): Promise<ServerProcess> {
    const child = spawn(process.execPath, [path.join(apps, name, 'dist/main.js')], {
      env: { PATH: process.env.PATH, NODE_ENV: 'production', ABUSE_LIMITS: 'off', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    living.add(child);
    child.once('exit', () => living.delete(child));
    const started = new ServerProcess(child);
    await started.ready(name);
    return started;
  }

  /** As a power cut would. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** As a supervisor would; answers the exit code. */
  async stop(): Promise<number | null> {
    return this.end('SIGTERM');
  }

  private async end(signal: NodeJS.Signals): Promise<number | null> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return this.child.exitCode;
    const ended = once(this.child, 'exit');
    this.child.kill(signal);
    const [code] = (await ended) as [number | null];
    return code;
  }

  private ready(name: string): Promise<void> {
    return new Promise((resolve, reject) => {
      let output = '';
      const hear = (chunk: Buffer) => {
        output += chunk.toString();
        if (output.includes('"msg":"ready"')) resolve();
      };
      this.child.stdout?.on('data', hear);
      this.child.stderr?.on('data', hear);
      this.child.once('exit', (code) =>
        reject(new Error(`${name} ended with ${code} before it was ready: ${output.slice(-2000)}`)),
      );
    });
  }
}
