import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { buildBrowserApps } from '../build/build-browser-apps.mjs';
import { buildServersOrFail } from '../build/build-servers.mjs';
import { dataFolder } from '../data-folder.mjs';
import { findFreePort } from '../free-port.mjs';
import { PlainError } from '../plain-error.mjs';
import { databaseUser } from '../postgres/database-user.mjs';
import { startEmbeddedPostgres } from '../postgres/embedded-postgres.mjs';
import { projectRoot } from '../project.mjs';
import { bringUpToDate } from './bring-up-to-date.mjs';
import { listeningPort } from './listening-port.mjs';
import { outsideDatabase } from './outside-database.mjs';
import { RunRecord } from './run-record.mjs';
import { SupervisedProgram } from './supervised-program.mjs';

/** The API drains for eight seconds at most. */
const grace = 10_000;
const readyWithin = 120_000;
/** A program that ends so often before the first ready will not become well by itself. */
const tries = 3;

/** Everything that `npm start` runs, in the order in which each needs the other. */
export class Stack {
  #env;
  #print;
  #record;
  #database;
  #opening;
  #programs = [];
  #stopping = false;
  /** @type {number} where the API listens */
  port = 0;

  /** @param {{ env: NodeJS.ProcessEnv, print: (line: string) => void }} surroundings */
  constructor({ env, print }) {
    this.#env = env;
    this.#print = print;
    this.host = env.HOST || '127.0.0.1';
  }

  /** @returns {Promise<{ address: string, folder: string }>} when requests are answered */
  async start() {
    const user = databaseUser();
    this.folder = dataFolder(projectRoot, user, this.#env.STAMGAST_DATA);
    this.#record = new RunRecord(this.folder);
    for (const name of await this.#record.take()) this.#print(`Ended the ${name} that an earlier run had left.`);
    try {
      // Of the port early, since a taken one is for the reader to solve, and none of the rest is needed to know it.
      this.port = await listeningPort(this.#env, this.host);
      const pages = buildBrowserApps();
      pages.catch(() => undefined);
      this.#opening = this.#openDatabase(user);
      const [database, servers] = await Promise.all([this.#opening, buildServersOrFail()]);
      this.#database = database;
      await bringUpToDate(database, { build: servers.fingerprint, env: this.#env, print: this.#print });
      await pages;
      if (this.#stopping) throw new PlainError('It was ended before it was ready.');
      await this.#startPrograms();
      return { address: this.address, folder: this.folder };
    } catch (error) {
      await this.stop();
      throw error;
    }
  }

  get address() {
    return this.#env.PUBLIC_URL?.replace(/\/$/, '') || `http://localhost:${this.port}`;
  }

  /** Ends the programs when their requests are answered, then the database. */
  async stop() {
    this.#stopping = true;
    await Promise.all(this.#programs.map((program) => program.stop(grace)));
    // It may just be starting, and must not be left behind.
    const database = await this.#opening?.catch(() => undefined);
    await database?.server?.stop();
    this.#record?.release();
  }

  async #openDatabase(user) {
    const { DATABASE_URL, DATABASE_OWNER_URL } = this.#env;
    if (DATABASE_URL || DATABASE_OWNER_URL) return outsideDatabase(this.#env, this.folder);
    const embedded = await startEmbeddedPostgres(this.folder, user);
    if (embedded.server.adopted) this.#print('Took over the database that an earlier run had left running.');
    void this.#keepAlive(embedded);
    return embedded;
  }

  async #keepAlive(embedded) {
    for (;;) {
      await embedded.server.ended;
      if (this.#stopping) return;
      this.#print('The database has ended; starting it again.');
      try {
        embedded.server = await embedded.restart();
      } catch (error) {
        this.#print(error.message);
        await delay(5000);
      }
    }
  }

  async #startPrograms() {
    const shared = { print: this.#print, onChange: () => this.#note() };
    this.worker = new SupervisedProgram({
      ...shared,
      name: 'worker',
      file: 'apps/worker/dist/main.js',
      environment: () => this.#environment(),
    });
    this.api = new SupervisedProgram({
      ...shared,
      name: 'api',
      file: 'apps/api/dist/main.js',
      environment: () => this.#apiEnvironment(),
    });
    this.#programs = [this.api, this.worker];
    await Promise.all(this.#programs.map((program) => program.start()));
    await this.#waitUntilReady();
    this.ready = true;
    this.#note();
  }

  /** Another program may take the port between the look at it and the API's start. */
  async #apiEnvironment() {
    if (!this.ready && this.api.failures > 0 && !this.#env.PORT) {
      const before = this.port;
      this.port = await findFreePort(before, this.host);
      if (this.port !== before) await this.worker.restart(grace);
    }
    return this.#environment();
  }

  #environment() {
    return {
      NODE_ENV: 'production',
      NO_COLOR: '1',
      HOST: this.host,
      PORT: String(this.port),
      PUBLIC_URL: this.address,
      DATABASE_URL: this.#database.databaseUrl,
      // The programs that serve have no use for the owner's rights.
      DATABASE_OWNER_URL: undefined,
      STAMGAST_DATA: this.folder,
      STAMGAST_MASTER_KEY_FILE: this.#env.STAMGAST_MASTER_KEY_FILE || path.join(this.folder, 'master-key'),
    };
  }

  async #waitUntilReady() {
    const host = nameInAddress(this.host);
    const deadline = Date.now() + readyWithin;
    while (Date.now() < deadline && !this.#stopping) {
      const failed = this.#programs.find((program) => program.failures >= tries);
      if (failed) throw new PlainError(`The ${failed.name} does not start; it says why above.`);
      if (this.api.listensOn(this.port) && (await answers(`http://${host}:${this.port}/health/ready`))) return;
      await delay(50);
    }
    if (!this.#stopping) throw new PlainError(`The API was not ready within ${readyWithin / 1000} s.`);
  }

  #note() {
    const running = this.#programs.filter((program) => program.pid);
    const programs = Object.fromEntries(running.map(({ name, pid, file }) => [name, { pid, file }]));
    if (!this.#stopping) this.#record.note({ address: this.address, programs });
  }
}

/** How this machine reaches what listens there. @param {string} host */
function nameInAddress(host) {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}

/** @param {string} url */
async function answers(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
