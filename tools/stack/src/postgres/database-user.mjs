import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * @typedef {object} DatabaseUser whom PostgreSQL's programs run as; empty for the user who runs this process
 * @property {number} [uid]
 * @property {number} [gid]
 */

/** PostgreSQL refuses to run as root, so that root lends it the user `postgres`, else `nobody`. @returns {DatabaseUser} */
export function databaseUser() {
  if (process.getuid?.() !== 0) return {};
  return lookUp('postgres') ?? lookUp('nobody') ?? { uid: 65_534, gid: 65_534 };
}

/** @param {string} name @returns {{ uid: number, gid: number } | undefined} */
export function lookUp(name) {
  try {
    const entry = readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .find((line) => line.startsWith(`${name}:`));
    if (!entry) return undefined;
    const [, , uid, gid] = entry.split(':');
    return { uid: Number(uid), gid: Number(gid) };
  } catch {
    return undefined;
  }
}

/**
 * Whether the user may enter a folder or run a program.
 * @param {string} target
 * @param {DatabaseUser} user
 */
export function canReach(target, user) {
  if (user.uid === undefined) return true;
  return spawnSync('/bin/sh', ['-c', 'test -x "$0"', target], { ...user, cwd: '/' }).status === 0;
}
