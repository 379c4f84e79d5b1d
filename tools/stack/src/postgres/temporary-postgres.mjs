import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  lchownSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findFreePort } from '../free-port.mjs';
import { inProject } from '../project.mjs';
import { waitForEnd } from '../process-alive.mjs';
import { findBinaries } from './binaries.mjs';
import { createCluster, give, newPassword } from './cluster.mjs';
import { databaseServer } from './database-server.mjs';
import { databaseUser } from './database-user.mjs';
import { startServer } from './postmaster.mjs';

/** For data that nobody will miss: a commit does not wait for the disk. */
export const carelessSettings = { fsync: 'off', full_page_writes: 'off' };

/**
 * A PostgreSQL in a temporary folder, with the roles in place. It and its folder disappear with `stop`, and also when
 * this process is killed.
 * @param {Record<string, string>} [settings]
 */
export async function startTemporaryPostgres(settings = {}) {
  const user = databaseUser();
  const binaries = await findBinaries(user);
  const home = mkdtempSync(path.join(tmpdir(), 'stamgast-postgres-'));
  const cluster = { folder: path.join(home, 'data'), binaries, user, logFile: path.join(home, 'postgres.log') };
  give(home, user);
  const password = await copyFreshCluster(cluster);
  const server = await startServer(cluster, () => findFreePort(), {
    max_connections: '400',
    unix_socket_directories: home,
    ...settings,
  });
  const watchdog = spawn(
    process.execPath,
    [path.join(import.meta.dirname, 'end-with-parent.mjs'), String(server.pid), home],
    {
      stdio: ['pipe', 'ignore', 'ignore'],
      detached: true,
    },
  );
  watchdog.unref();
  watchdog.stdin.unref();
  // A question over a Unix socket takes two thirds of the time that it takes over TCP.
  const address = `postgres://postgres:${password}@${encodeURIComponent(home)}:${server.port}/postgres`;
  return databaseServer(address, async () => {
    watchdog.stdin.end();
    await waitForEnd(server.pid, 10_000);
    await waitForEnd(watchdog.pid, 10_000);
  });
}

/** An empty cluster is made once per version and copied from then on, which takes a tenth of the time. */
async function copyFreshCluster(cluster) {
  const cache = inProject('node_modules/.cache/stamgast', `cluster-${cluster.binaries.version}`);
  const passwordFile = path.join(cache, 'password');
  if (existsSync(passwordFile)) {
    cpSync(path.join(cache, 'data'), cluster.folder, { recursive: true });
    giveAll(cluster.folder, cluster.user);
    return readFileSync(passwordFile, 'utf8');
  }
  const password = newPassword();
  await createCluster({ ...cluster, password });
  keep(cluster.folder, cache, password);
  return password;
}

function keep(folder, cache, password) {
  const unfinished = `${cache}.${process.pid}`;
  try {
    mkdirSync(unfinished, { recursive: true, mode: 0o700 });
    cpSync(folder, path.join(unfinished, 'data'), { recursive: true });
    writeFileSync(path.join(unfinished, 'password'), password, { mode: 0o600 });
    renameSync(unfinished, cache);
  } catch {
    // Without a cache (a read-only project, another run that was first) the next run makes a cluster again.
    rmSync(unfinished, { recursive: true, force: true });
  }
}

function giveAll(folder, user) {
  if (user.uid === undefined) return;
  lchownSync(folder, user.uid, user.gid);
  for (const entry of readdirSync(folder, { recursive: true }))
    lchownSync(path.join(folder, entry), user.uid, user.gid);
}
