import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';

export interface User {
  readonly uid?: number;
  readonly gid?: number;
}

/** One `npm start`, without npm. */
export class RunningLauncher {
  output = '';
  readonly ended: Promise<number | null>;
  private readonly child: ChildProcess;

  constructor(root: string, environment: Record<string, string> = {}, user: User = {}) {
    const { PATH = '' } = process.env;
    this.child = spawn(process.execPath, [path.join(root, 'tools/stack/bin/start.mjs')], {
      cwd: root,
      env: { PATH, HOME: root, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...user,
    });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on('data', (chunk: Buffer) => {
        this.output += chunk.toString();
      });
    this.ended = new Promise((resolve) => {
      this.child.once('close', resolve);
    });
  }

  /** The address of the admin, once all is ready. */
  async ready(seconds = 40): Promise<string> {
    return (await this.says(/Admin +(http\S+)\/admin/, seconds))[1] as string;
  }

  /** Waits for words of its output. */
  async says(pattern: RegExp, seconds = 40): Promise<RegExpMatchArray> {
    let over = false;
    void this.ended.then(() => {
      over = true;
    });
    const deadline = Date.now() + seconds * 1000;
    for (;;) {
      const found = this.output.match(pattern);
      if (found) return found;
      if (over || Date.now() > deadline) throw new Error(`It did not say ${pattern}, but:\n${this.output}`);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }

  kill(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  /** As Ctrl-C does. */
  async stop(): Promise<number | null> {
    this.kill('SIGINT');
    return this.ended;
  }
}

/** The processes whose command line names `text`, as `ps` shows them: user and command. */
export async function processesNaming(text: string): Promise<string[]> {
  const list = spawn('ps', ['-eo', 'user=,args=', '-ww'], { stdio: ['ignore', 'pipe', 'ignore'] });
  let output = '';
  for await (const chunk of list.stdout) output += String(chunk);
  return output.split('\n').filter((line) => line.includes(text));
}
