import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../../../', import.meta.url);
const followParent = fileURLToPath(new URL('tools/stack/src/start/follow-parent.mjs', root));
/** Linux counts a process's time in hundredths of a second. */
const tickMicroseconds = 10_000;

/** A server in a process of its own, on a free port of the loopback address. It ends with the bench, however that ends. */
export class ServerProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly port: number,
  ) {}

  /** @param program from the project's folder */
  static async start(program: string, env: Readonly<Record<string, string>>): Promise<ServerProcess> {
    const args = ['--enable-source-maps', '--import', followParent, fileURLToPath(new URL(program, root))];
    const child = spawn(process.execPath, args, {
      cwd: fileURLToPath(root),
      env: { ...process.env, HOST: '127.0.0.1', PORT: '0', ...env },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let complaints = '';
    child.stderr!.on('data', (part: Buffer) => (complaints = `${complaints}${part.toString()}`.slice(-4000)));
    const port = await new Promise<number>((resolve, reject) => {
      child.once('message', ({ listensOn }: { listensOn: number }) => resolve(listensOn));
      child.once('close', (code) => reject(new Error(`${program} ended with ${code}\n${complaints}`)));
    });
    return new ServerProcess(child, port);
  }

  /** Processor time so far, in microseconds; null where the system does not tell. */
  cpu(): number | null {
    if (process.platform !== 'linux') return null;
    const fields = readFileSync(`/proc/${this.child.pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
    return (Number(fields[11]) + Number(fields[12])) * tickMicroseconds;
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null) return;
    const ended = once(this.child, 'close');
    this.child.kill('SIGTERM');
    const late = setTimeout(() => this.child.kill('SIGKILL'), 15_000);
    await ended;
    clearTimeout(late);
  }
}
