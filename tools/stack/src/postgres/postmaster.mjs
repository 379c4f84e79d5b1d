import { spawn } from 'node:child_process';
import { openSync, closeSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { PlainError } from '../plain-error.mjs';
import { commandLine, isAlive, waitForEnd } from '../process-alive.mjs';
import { serverEnvironment } from './cluster.mjs';

/**
 * @typedef {object} Cluster
 * @property {string} folder
 * @property {{ postgres: string }} binaries
 * @property {import('./database-user.mjs').DatabaseUser} user
 * @property {string} logFile
 *
 * @typedef {object} Server a running PostgreSQL
 * @property {number} port
 * @property {number} pid
 * @property {boolean} adopted whether an earlier run had left it behind
 * @property {() => Promise<void>} stop disconnects everybody and writes everything down
 * @property {Promise<void>} ended
 */

/**
 * What an earlier run left at `folder`: a running server, or nothing. Removes a lock file that no server holds.
 * @param {string} folder
 * @returns {Promise<{ pid: number, port: number } | null>}
 */
export async function findLeftServer(folder) {
  const file = path.join(folder, 'postmaster.pid');
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const left = readLockFile(file);
    if (!left) return null;
    // The number in the file may belong to any other program by now, another clone's PostgreSQL among them.
    if (!commandLine(left.pid).includes(folder)) {
      rmSync(file, { force: true });
      return null;
    }
    if (left.state === 'ready') return { pid: left.pid, port: left.port };
    await delay(100);
  }
  throw new PlainError(`A PostgreSQL that is not ready holds ${folder}; end process ${readLockFile(file)?.pid} first.`);
}

function readLockFile(file) {
  try {
    const lines = readFileSync(file, 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), state: lines[7]?.trim() };
  } catch {
    return null;
  }
}

/** After a kill -9 the last backends hold the shared memory for a moment; two clones that start at once find one port free. */
const passing = /pre-existing shared memory|lock file .* already exists|Address already in use/;

/**
 * Starts PostgreSQL on a loopback port and waits until it answers. It outlives this process when that is killed; the next
 * start finds it.
 * @param {Cluster} cluster
 * @param {() => number | Promise<number>} choosePort asked again where another program took the port in between
 * @param {Record<string, string>} [settings]
 * @returns {Promise<Server>}
 */
export async function startServer(cluster, choosePort, settings = {}) {
  for (let attempt = 0; ; attempt += 1) {
    const outcome = await launch(cluster, await choosePort(), settings);
    if ('server' in outcome) return outcome.server;
    if (attempt === 20 || !passing.test(outcome.said))
      throw new PlainError(`PostgreSQL did not start:\n${outcome.said}\nIts log is ${cluster.logFile}`);
    await delay(250);
  }
}

async function launch({ folder, binaries, user, logFile }, port, settings) {
  const all = { port: String(port), listen_addresses: '127.0.0.1', unix_socket_directories: '', ...settings };
  const args = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = openSync(logFile, 'w', 0o600);
  const child = spawn(binaries.postgres, ['-D', folder, ...args], {
    ...user,
    env: serverEnvironment(),
    cwd: folder,
    stdio: ['ignore', log, log],
    // Ctrl-C reaches the whole group of the terminal; the database must outlive the programs that use it.
    detached: true,
  });
  closeSync(log);
  child.unref();
  let running = true;
  const ended = new Promise((resolve) => {
    child.once('exit', resolve);
    child.once('error', resolve);
  }).then(() => void (running = false));
  const lock = path.join(folder, 'postmaster.pid');
  while (running) {
    const left = readLockFile(lock);
    if (left?.pid === child.pid && left.state === 'ready')
      return { server: { port, pid: child.pid, adopted: false, ended, stop: () => stopServer(child.pid) } };
    await Promise.race([ended, delay(20)]);
  }
  return { said: readFileSync(logFile, 'utf8').trim() };
}

/** @param {{ pid: number, port: number }} left @returns {Server} */
export function adoptServer({ pid, port }) {
  return { port, pid, adopted: true, ended: endOf(pid), stop: () => stopServer(pid) };
}

async function endOf(pid) {
  while (isAlive(pid)) {
    const timer = delay(500, undefined, { ref: false });
    await timer;
  }
}

async function stopServer(pid) {
  if (!isAlive(pid)) return;
  process.kill(pid, 'SIGINT');
  if (await waitForEnd(pid, 10_000)) return;
  process.kill(pid, 'SIGQUIT');
  await waitForEnd(pid, 5000);
}
