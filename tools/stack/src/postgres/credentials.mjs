import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { newPassword } from './cluster.mjs';

/**
 * @typedef {object} Credentials
 * @property {string} superuser password of `postgres`
 * @property {string} owner password of `stamgast_owner`
 * @property {string} app password of `stamgast_app`
 */

/**
 * The generated passwords of the data folder, in a file that only its owner can read; made where they are missing.
 * @param {string} folder
 * @returns {Credentials & { fresh: boolean }}
 */
export function readCredentials(folder) {
  const file = path.join(folder, 'credentials.json');
  const known = existsSync(file) ? parse(readFileSync(file, 'utf8')) : null;
  if (known) return { ...known, fresh: false };
  const made = { superuser: newPassword(), owner: newPassword(), app: newPassword() };
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
  renameSync(unfinished, file);
  return { ...made, fresh: true };
}

function parse(text) {
  try {
    const read = JSON.parse(text);
    return read.superuser && read.owner && read.app ? read : null;
  } catch {
    return null;
  }
}
