import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ProjectCopy } from './project-copy.js';

interface Outcome {
  readonly file?: string;
  readonly advice?: string;
}

const isRoot = process.getuid?.() === 0;
const wanted = { variable: 'SALON_BELL_PATH', names: ['salon-bell'], packages: 'salon-bell-package' };

describe('a program that npm cannot bring', () => {
  const project = new ProjectCopy('linked');
  const folder = mkdtempSync(path.join(tmpdir(), 'stamgast-programs-'));
  const log = path.join(folder, 'apt-get.log');

  beforeAll(() => {
    chmodSync(folder, 0o755);
    // In the place of Debian's, so that a test installs nothing on the machine.
    const installer = `#!/bin/sh\necho "$@" >> ${log}\ncase "$*" in *salon-bell-package*) printf '#!/bin/sh\\n' > ${folder}/salon-bell; chmod 755 ${folder}/salon-bell;; esac\n`;
    writeFileSync(path.join(folder, 'apt-get'), installer, { mode: 0o755 });
  });
  beforeEach(() => {
    for (const file of ['salon-bell', 'apt-get.log']) rmSync(path.join(folder, file), { force: true });
  });
  afterAll(() => {
    project.remove();
    rmSync(folder, { recursive: true });
  });

  function provide(environment: Record<string, string> = {}, user: { uid?: number; gid?: number } = {}): Outcome {
    const source = project.path('tools/stack/src/tests/system-programs.mjs');
    const program = `const { provideProgram } = await import(${JSON.stringify(source)});
      console.log('\\n' + JSON.stringify(await provideProgram(${JSON.stringify(wanted)})));`;
    const env = { PATH: `${folder}:/usr/bin:/bin`, ...environment };
    const args = ['--input-type=module', '--eval', program];
    const output = execFileSync(process.execPath, args, { encoding: 'utf8', env, cwd: '/', ...user });
    return JSON.parse(output.trim().split('\n').at(-1) as string) as Outcome;
  }

  it('is taken where it is', () => {
    writeFileSync(path.join(folder, 'salon-bell'), '', { mode: 0o755 });
    expect(provide()).toEqual({ file: path.join(folder, 'salon-bell') });
  });

  it('is taken from where the environment says, and missed there if it is not', () => {
    expect(provide({ SALON_BELL_PATH: '/bin/sh' })).toEqual({ file: '/bin/sh' });
    expect(provide({ SALON_BELL_PATH: '/no/such/bell' })).toEqual({
      advice: 'SALON_BELL_PATH names /no/such/bell, which is not there.',
    });
  });

  it('is explained to a user who may not install it', () => {
    const { advice } = provide({}, isRoot ? { uid: 65_534, gid: 65_534 } : {});
    expect(advice).toContain('sudo apt-get update && sudo apt-get install salon-bell-package');
    expect(advice).toContain('or set SALON_BELL_PATH');
  });

  if (isRoot)
    it('is installed by root, after the list of packages was fetched', () => {
      expect(provide()).toEqual({ file: path.join(folder, 'salon-bell') });
      const [first, second] = readFileSync(log, 'utf8').trim().split('\n');
      expect(first).toContain('update');
      expect(second).toMatch(/^install .*--no-install-recommends salon-bell-package$/);
    });
});
