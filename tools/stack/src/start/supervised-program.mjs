import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { inProject } from '../project.mjs';
import { logLine } from './log-line.mjs';

const longestPause = 30_000;
/** After running for so long a program counts as healthy, and its next end as the first. */
const healthyAfter = 60_000;

/** One program that is started again, with growing pauses, whenever it ends by itself. */
export class SupervisedProgram {
  /** @type {import('node:child_process').ChildProcess | null} */
  #child = null;
  #ended = Promise.resolve();
  #wanted = false;
  #cancelPause = new AbortController();
  #started = 0;
  /** @type {number | null} */
  #listensOn = null;
  /** Ends by itself in a row. */
  failures = 0;

  /**
   * @param {object} program
   * @param {string} program.name for people
   * @param {string} program.file to run, from the project's folder
   * @param {() => Promise<Record<string, string | undefined>> | Record<string, string | undefined>} program.environment asked before each start
   * @param {(line: string) => void} program.print
   * @param {(program: SupervisedProgram) => void} program.onChange told of each start and end
   */
  constructor({ name, file, environment, print, onChange }) {
    Object.assign(this, { name, file, environment, print, onChange });
  }

  get pid() {
    return this.#child?.pid;
  }

  /** Whether it is this program that listens there, and no other. @param {number} port */
  listensOn(port) {
    return this.#child !== null && this.#listensOn === port;
  }

  async start() {
    this.#wanted = true;
    const env = await this.environment();
    if (!this.#wanted) return;
    const args = ['--enable-source-maps', '--import', inProject('tools/stack/src/start/follow-parent.mjs')];
    const child = spawn(process.execPath, [...args, inProject(this.file)], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      // Ctrl-C goes to the launcher alone, which ends them in order.
      detached: true,
    });
    this.#started = Date.now();
    this.#listensOn = null;
    const print = (line) => this.print(logLine(this.name, line));
    this.#child = child;
    for (const stream of [child.stdout, child.stderr])
      createInterface({ input: stream }).on('line', (line) => print(line));
    child.on('message', ({ listensOn }) => void (this.#listensOn = listensOn));
    this.#ended = new Promise((resolve) => {
      child.once('close', (code, signal) => resolve(this.#onEnd(code ?? signal)));
      child.once('error', (error) => resolve(this.#onEnd(error.message)));
    });
    this.onChange(this);
  }

  /** Asks it to end, and ends it after the grace. @param {number} grace milliseconds */
  async stop(grace) {
    this.#wanted = false;
    this.#cancelPause.abort();
    const child = this.#child;
    if (!child) return;
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), grace);
    await this.#ended;
    clearTimeout(timer);
  }

  /** @param {number} grace milliseconds */
  async restart(grace) {
    await this.stop(grace);
    this.#cancelPause = new AbortController();
    await this.start();
  }

  #onEnd(how) {
    if (!this.#child) return;
    this.#child = null;
    this.onChange(this);
    if (!this.#wanted) return;
    this.failures = Date.now() - this.#started > healthyAfter ? 1 : this.failures + 1;
    const pause = Math.min(500 * 2 ** (this.failures - 1), longestPause);
    this.print(logLine(this.name, `ended (${how}); it starts again in ${pause / 1000} s`));
    void this.#startAfter(pause);
  }

  async #startAfter(pause) {
    try {
      await delay(pause, undefined, { signal: this.#cancelPause.signal });
    } catch {
      return;
    }
    if (this.#wanted) await this.start();
  }
}
