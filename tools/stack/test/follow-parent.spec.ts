import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const followParent = path.join(__dirname, '../src/start/follow-parent.mjs');

describe('a program that follows its launcher', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'stamgast-follow-'));
  const program = path.join(folder, 'program.mjs');
  const start = (...before: string[]) =>
    spawn(process.execPath, [...before, program], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  const endsWithin = async (child: ReturnType<typeof start>, milliseconds: number) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
    const [, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
    clearTimeout(timer);
    return signal !== 'SIGKILL';
  };

  beforeAll(() => {
    writeFileSync(program, "process.send('up'); setInterval(() => undefined, 1000);");
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('ends with it, even one that is gone before Node.js has started', async () => {
    const running = start('--import', followParent);
    await once(running, 'message');
    running.disconnect();
    const early = Array.from({ length: 5 }, () => start('--import', followParent));
    for (const child of early) child.disconnect();
    const ends = await Promise.all([running, ...early].map((child) => endsWithin(child, 60_000)));
    expect(ends).toEqual(ends.map(() => true));
  });

  it('would live on without following (control)', async () => {
    const alone = start();
    await once(alone, 'message');
    alone.disconnect();
    expect(await endsWithin(alone, 500)).toBe(false);
  });
});
