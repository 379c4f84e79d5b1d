import { spawnSync } from 'node:child_process';
import path from 'node:path';
import pg from 'pg';
import { findFreePort } from '../free-port.mjs';
import { PlainError } from '../plain-error.mjs';
import { findBinaries } from './binaries.mjs';
import { createCluster, hasCluster, serverEnvironment } from './cluster.mjs';
import { readCredentials } from './credentials.mjs';
import { databaseAddress, prepareDatabase } from './prepare-database.mjs';
import { adoptServer, findLeftServer, startServer } from './postmaster.mjs';

/**
 * Starts the PostgreSQL of a data folder, or takes over the one that a killed run left, with roles, database and extensions.
 * @param {string} folder the data folder
 * @param {import('./database-user.mjs').DatabaseUser} user
 */
export async function startEmbeddedPostgres(folder, user) {
  const binaries = await findBinaries(user);
  const cluster = { folder: path.join(folder, 'postgres'), binaries, user, logFile: path.join(folder, 'postgres.log') };
  const credentials = readCredentials(folder);
  const left = await findLeftServer(cluster.folder);
  if (!hasCluster(cluster.folder, binaries.version))
    await createCluster({ ...cluster, password: credentials.superuser });
  else if (credentials.fresh) await replaceLostPassword(cluster, left, credentials.superuser);
  const again = credentials.fresh ? null : left;
  const start = () => startServer(cluster, () => findFreePort(54_320));
  const server = again ? adoptServer(again) : await start();
  const superuserUrl = `postgres://postgres:${credentials.superuser}@127.0.0.1:${server.port}/postgres`;
  const passwords = { appPassword: credentials.app, ownerPassword: credentials.owner };
  await prepareDatabase(superuserUrl, { database: 'stamgast', ...passwords });
  const as = (name, password) => databaseAddress(superuserUrl, { database: 'stamgast', user: name, password });
  return {
    server,
    superuserUrl,
    databaseUrl: as('stamgast_app', credentials.app),
    ownerUrl: as('stamgast_owner', credentials.owner),
    /** Starts it again on the same port. */
    restart: () => startServer(cluster, () => server.port),
  };
}

/** With the password file gone nobody can log in any more; the data folder's owner may still set a new one. */
async function replaceLostPassword(cluster, left, password) {
  if (left) await adoptServer(left).stop();
  const sql = `ALTER ROLE postgres PASSWORD ${pg.escapeLiteral(password)};\n`;
  const done = spawnSync(cluster.binaries.postgres, ['--single', '-D', cluster.folder, 'postgres'], {
    ...cluster.user,
    env: serverEnvironment(),
    cwd: cluster.folder,
    input: sql,
    encoding: 'utf8',
  });
  if (done.status !== 0)
    throw new PlainError(`The database's password is lost and could not be set anew:\n${done.stderr}`);
}
