import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../../../', import.meta.url);
const followParent = fileURLToPath(new URL('tools/stack/src/start/follow-parent.mjs', root));

/** The worker in a process of its own. It ends with the bench, however that ends. */
export class WorkerProcess {
  private constructor(private readonly child: ChildProcess) {}

  static start(env: Readonly<Record<string, string>>): WorkerProcess {
    const args = ['--import', followParent, fileURLToPath(new URL('apps/worker/dist/main.js', root))];
    const settings = { ...process.env, LOG_LEVEL: 'warn', ...env };
    return new WorkerProcess(
      spawn(process.execPath, args, {
        cwd: fileURLToPath(root),
        env: settings,
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      }),
    );
  }

  /** The most memory that it ever had, in megabytes; null where the system does not tell. */
  peakMemory(): number | null {
    if (process.platform !== 'linux') return null;
    const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${this.child.pid}/status`, 'utf8')) ?? [];
    return kilobytes ? Number(kilobytes) / 1024 : null;
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
