import { readFileSync } from 'node:fs';
import net from 'node:net';
import { ProjectCopy } from './project-copy.js';
import { RunningLauncher } from './running-launcher.js';

jest.setTimeout(300_000);

const usual = 3000;

/** A program that holds a port, or null where another one does already. */
function occupy(port: number): Promise<net.Server | null> {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('listening', () => resolve(server));
    server.once('error', () => resolve(null));
    server.listen(port, '127.0.0.1');
  });
}

describe('npm start and its port', () => {
  const project = new ProjectCopy('linked');
  const neighbour = new ProjectCopy('linked');
  const launchers: RunningLauncher[] = [];
  let holder: net.Server | null;

  // Where another program has the usual port already, it is as busy as it need be.
  beforeAll(async () => void (holder = await occupy(usual)));
  afterEach(async () => {
    for (const launcher of launchers.splice(0)) await launcher.stop();
  });
  afterAll(async () => {
    if (holder) await new Promise((resolve) => holder?.close(resolve));
    project.remove();
    neighbour.remove();
  });

  const launch = (copy: ProjectCopy, environment: Record<string, string> = {}) => {
    const launcher = new RunningLauncher(copy.root, environment);
    launchers.push(launcher);
    return launcher;
  };

  it('takes the next free one when the usual one is busy', async () => {
    const address = await launch(project).ready();
    expect(Number(new URL(address).port)).toBeGreaterThan(usual);
    expect((await fetch(`${address}/health/ready`)).ok).toBe(true);
  });

  it('says so when the one that was asked for is busy', async () => {
    const taken = (await occupy(0)) as net.Server;
    const { port } = taken.address() as net.AddressInfo;
    const launcher = launch(project, { PORT: String(port) });
    expect(await launcher.ended).toBe(1);
    expect(launcher.output).toContain(`Port ${port} is in use by another program`);
    taken.close();
  });

  it('refuses a port that is none', async () => {
    const launcher = launch(project, { PORT: 'eighty' });
    expect(await launcher.ended).toBe(1);
    expect(launcher.output).toContain('PORT is not a port: eighty');
  });

  it('does not take for its own what another program answers on the port it had chosen', async () => {
    const slow = `await new Promise((resolve) => setTimeout(resolve, 3000));\n`;
    const api = readFileSync(neighbour.path('apps/api/dist/main.js'), 'utf8');
    neighbour.write('apps/api/dist/main.js', slow + api);
    const late = launch(neighbour);
    await late.says(/Migrated/);
    const early = await launch(project).ready();
    const address = await late.ready();
    expect(address).not.toBe(early);
    expect(((await (await fetch(address)).json()) as { pid: number }).pid).not.toBe(
      ((await (await fetch(early)).json()) as { pid: number }).pid,
    );
    neighbour.write('apps/api/dist/main.js', api);
  });

  it('gives two clones that start at once a port and a database each', async () => {
    const both = await Promise.all([launch(project).ready(), launch(neighbour).ready()]);
    const answers = await Promise.all(
      both.map(async (address) => (await (await fetch(address)).json()) as { pid: number; database: string }),
    );
    expect(new Set(both).size).toBe(2);
    expect(new Set(answers.map(({ pid }) => pid)).size).toBe(2);
    expect(new Set(answers.map(({ database }) => new URL(database).port)).size).toBe(2);
  });
});
