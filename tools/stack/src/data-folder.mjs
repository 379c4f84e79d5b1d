import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { PlainError } from './plain-error.mjs';
import { systemFolder } from './postgres/binaries.mjs';
import { canReach } from './postgres/database-user.mjs';

/**
 * Where everything is kept that must survive: `STAMGAST_DATA`, else `.stamgast` in the project, else, where the
 * database's user cannot enter the project, a folder of the system named after the project's path.
 * @param {string} project
 * @param {import('./postgres/database-user.mjs').DatabaseUser} user
 * @param {string} [chosen] `STAMGAST_DATA`
 */
export function dataFolder(project, user, chosen = process.env.STAMGAST_DATA) {
  if (chosen) {
    const folder = make(path.resolve(chosen));
    if (canReach(folder, user)) return folder;
    throw new PlainError(
      `User ${user.uid}, whom PostgreSQL runs as, cannot enter STAMGAST_DATA (${folder}). Allow it, or choose another folder.`,
    );
  }
  const folder = canReach(project, user) ? path.join(project, '.stamgast') : path.join(systemFolder, nameOf(project));
  return make(folder);
}

/** Readable, and different for each clone. @param {string} project */
function nameOf(project) {
  const readable = project
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(-60);
  return `${readable}-${createHash('sha256').update(project).digest('hex').slice(0, 8)}`;
}

function make(folder) {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
  } catch (error) {
    throw new PlainError(`The data folder ${folder} cannot be made: ${error.message}`);
  }
  const owner = lstatSync(folder).uid;
  const me = process.getuid?.() ?? owner;
  if (me !== 0 && owner !== me)
    throw new PlainError(
      `${folder} belongs to user ${owner}, and this is user ${me}. Start as that user, or set STAMGAST_DATA to a folder of your own.`,
    );
  return folder;
}
