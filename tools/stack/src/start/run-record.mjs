import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PlainError } from '../plain-error.mjs';
import { commandLine, endProcess } from '../process-alive.mjs';

const launcher = path.join('bin', 'start.mjs');

/** Says in the data folder which processes belong to the run, so that the next one knows what a killed run left. */
export class RunRecord {
  #file;
  #content;
  #taken = false;

  /** @param {string} folder the data folder */
  constructor(folder) {
    this.#file = path.join(folder, 'run.json');
    this.#content = { launcher: process.pid, address: null, programs: {} };
  }

  /**
   * Takes the data folder for this run: throws while another launcher uses it, and ends the programs of one that was killed.
   * @returns {Promise<string[]>} the names of the programs that were ended
   */
  async take() {
    const ended = [];
    for (;;) {
      try {
        writeFileSync(this.#file, JSON.stringify(this.#content), { flag: 'wx', mode: 0o644 });
        this.#taken = true;
        return ended;
      } catch (error) {
        if (error.code !== 'EEXIST') throw error;
      }
      ended.push(...(await this.#clear()));
    }
  }

  /** @param {{ address?: string, programs?: Record<string, { pid: number, file: string }> }} change */
  note(change) {
    this.#content = { ...this.#content, ...change };
    const unfinished = `${this.#file}.${process.pid}`;
    writeFileSync(unfinished, JSON.stringify(this.#content), { mode: 0o644 });
    renameSync(unfinished, this.#file);
  }

  release() {
    if (this.#taken) rmSync(this.#file, { force: true });
  }

  async #clear() {
    const left = read(this.#file);
    if (left && commandLine(left.launcher).includes(launcher))
      throw new PlainError(
        `Stamgast is running already${left.address ? ` at ${left.address}` : ''} (process ${left.launcher}); end that one first.`,
      );
    const ended = [];
    for (const [name, { pid, file }] of Object.entries(left?.programs ?? {})) {
      if (!commandLine(pid).includes(file)) continue;
      await endProcess(pid, 10_000);
      ended.push(name);
    }
    rmSync(this.#file, { force: true });
    return ended;
  }
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
