import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PlainError } from '../plain-error.mjs';
import { runCommand } from '../run-command.mjs';

/** A password of 144 random bits that needs no escaping anywhere. */
export const newPassword = () => randomBytes(18).toString('base64url');

/** What PostgreSQL's programs see of the environment: nothing of ours, and one language for their messages. */
export const serverEnvironment = () => ({
  ...(process.platform === 'win32' ? process.env : {}),
  PATH: process.env.PATH,
  LC_ALL: 'C',
  TZ: 'UTC',
});

/**
 * Makes an empty cluster at `folder`, with passwords (scram) for everybody and ICU sorting. It appears there only when it
 * is whole, so that a run killed halfway leaves nothing that looks like a cluster.
 * @param {{ folder: string, password: string, binaries: { initdb: string }, user: import('./database-user.mjs').DatabaseUser }} cluster
 */
export async function createCluster({ folder, password, binaries, user }) {
  const unfinished = `${folder}.unfinished`;
  const passwordFile = path.join(unfinished, 'password');
  const data = path.join(unfinished, 'data');
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  for (const owned of [unfinished, passwordFile]) give(owned, user);
  const args = [
    '-D',
    data,
    '-U',
    'postgres',
    '-A',
    'scram-sha-256',
    `--pwfile=${passwordFile}`,
    '-E',
    'UTF8',
    '--no-sync',
  ];
  const locale = ['--locale=C', '--locale-provider=icu', '--icu-locale=und'];
  const made = await runCommand(binaries.initdb, [...args, ...locale], {
    ...user,
    env: serverEnvironment(),
    cwd: unfinished,
  });
  if (made.code !== 0) throw new PlainError(`PostgreSQL could not make its data folder ${folder}:\n${made.output}`);
  renameSync(data, folder);
  rmSync(unfinished, { recursive: true, force: true });
}

/** Whether a whole cluster is at `folder`; throws where it is one of another PostgreSQL. @param {string} folder @param {string} version of the programs */
export function hasCluster(folder, version) {
  const file = path.join(folder, 'PG_VERSION');
  if (!existsSync(file)) return false;
  const found = readFileSync(file, 'utf8').trim();
  if (found === version.split('.')[0]) return true;
  throw new PlainError(
    `${folder} holds data of PostgreSQL ${found}, and these programs are ${version}.\n` +
      'Move it with pg_dump and pg_restore (docs/operating.md), or point STAMGAST_DATA at another folder.',
  );
}

/** @param {string} target @param {import('./database-user.mjs').DatabaseUser} user */
export function give(target, user) {
  if (user.uid !== undefined) chownSync(target, user.uid, user.gid);
}
