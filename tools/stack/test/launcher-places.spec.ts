import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { processesNaming, RunningLauncher, type User } from './running-launcher.js';
import { ProjectCopy } from './project-copy.js';

jest.setTimeout(300_000);

interface Place {
  readonly name: string;
  readonly user: User;
  readonly rootOnly: boolean;
}

const isRoot = process.getuid?.() === 0;
const nobody: User = { uid: 65_534, gid: 65_534 };
const places: Place[] = isRoot
  ? [
      { name: 'root', user: {}, rootOnly: false },
      { name: 'root, where only root may enter', user: {}, rootOnly: true },
      { name: 'a plain user', user: nobody, rootOnly: false },
    ]
  : [{ name: 'a plain user', user: {}, rootOnly: false }];

const systemFolder = '/var/lib/stamgast';
const dataFolders = () => (existsSync(systemFolder) ? readdirSync(systemFolder) : []);

describe.each(places)('npm start as $name', ({ user, rootOnly }) => {
  const project = new ProjectCopy();
  let data = project.path('.stamgast');
  let first: RunningLauncher;

  beforeAll(async () => {
    if (rootOnly) chmodSync(project.home, 0o700);
    if (user.uid !== undefined && user.gid !== undefined) project.giveTo(user.uid, user.gid);
    const before = new Set(dataFolders());
    first = new RunningLauncher(project.root, {}, user);
    await first.ready();
    const made = dataFolders().find((name) => !before.has(name) && !name.startsWith('postgresql-'));
    if (rootOnly) data = path.join(systemFolder, made as string);
  });

  afterAll(async () => {
    await first.stop();
    project.remove();
    if (rootOnly) rmSync(data, { recursive: true, force: true });
  });

  it('keeps its passwords in a file that only its owner reads', () => {
    expect(statSync(path.join(data, 'credentials.json')).mode & 0o777).toBe(0o600);
    expect(statSync(path.join(data, 'postgres')).mode & 0o077).toBe(0);
  });

  it('lets nobody into the database without a password', () => {
    const rules = readFileSync(path.join(data, 'postgres/pg_hba.conf'), 'utf8').split('\n');
    const methods = rules.filter((line) => /^(local|host)/.test(line)).map((line) => line.trim().split(/\s+/).at(-1));
    expect(new Set(methods)).toEqual(new Set(['scram-sha-256']));
  });

  it('runs the database without the rights of root', async () => {
    const servers = (await processesNaming(`-D ${data}/postgres`)).filter((line) => !line.includes('start.mjs'));
    expect(servers).toHaveLength(1);
    expect(servers[0]).not.toMatch(/^root/);
  });

  it('ends with 0 on Ctrl-C and leaves no process and no lock', async () => {
    expect(await first.stop()).toBe(0);
    expect(await processesNaming(project.root)).toEqual([]);
    expect(await processesNaming(data)).toEqual([]);
    expect(existsSync(path.join(data, 'postgres/postmaster.pid'))).toBe(false);
    expect(existsSync(path.join(data, 'run.json'))).toBe(false);
  });

  it('starts again on the same data', async () => {
    const identity = readFileSync(path.join(data, 'postgres/global/pg_control')).subarray(0, 8).toString('hex');
    first = new RunningLauncher(project.root, {}, user);
    await first.ready();
    expect(readFileSync(path.join(data, 'postgres/global/pg_control')).subarray(0, 8).toString('hex')).toBe(identity);
    expect(existsSync(project.path('.stamgast'))).toBe(!rootOnly);
  });
});
