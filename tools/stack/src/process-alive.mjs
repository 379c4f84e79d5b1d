import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

/** @param {number} pid @returns {boolean} */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/**
 * The command line of a process, or '' where there is none; numbers of processes are used again, so that a pid from an
 * earlier run proves nothing by itself.
 * @param {number} pid
 */
export function commandLine(pid) {
  if (!isAlive(pid)) return '';
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

/**
 * @param {number} pid
 * @param {number} milliseconds
 * @returns {Promise<boolean>} whether the process has ended within the time
 */
export async function waitForEnd(pid, milliseconds) {
  const deadline = Date.now() + milliseconds;
  while (isAlive(pid)) {
    if (Date.now() > deadline) return false;
    await delay(25);
  }
  return true;
}

/** Asks a process to end, and ends it after the grace. @param {number} pid @param {number} grace milliseconds */
export async function endProcess(pid, grace) {
  signal(pid, 'SIGTERM');
  if (await waitForEnd(pid, grace)) return;
  signal(pid, 'SIGKILL');
  await waitForEnd(pid, 2000);
}

function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended in the meantime.
  }
}
