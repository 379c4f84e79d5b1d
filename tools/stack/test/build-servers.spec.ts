import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { ProjectCopy } from './project-copy.js';

interface Outcome {
  readonly compiled: number;
  readonly kept: number;
  readonly errors: string[];
  readonly fingerprint: string;
}

describe('building the servers', () => {
  const project = new ProjectCopy('linked');
  const dist = (file: string) => project.path('libs/greeting/dist', file);
  const build = () => {
    const program = `const { buildServers } = await import(${JSON.stringify(project.path('tools/stack/src/build/build-servers.mjs'))});
      console.log(JSON.stringify(await buildServers()));`;
    const output = execFileSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' });
    return JSON.parse(output) as Outcome;
  };
  const run = (file: string) =>
    execFileSync(process.execPath, ['--enable-source-maps', file], { encoding: 'utf8', stdio: 'pipe' });

  beforeEach(() => {
    rmSync(project.path('libs/greeting'), { recursive: true, force: true });
    project.write('libs/greeting/package.json', '{ "type": "module" }');
    project.write('libs/greeting/src/word.ts', `export const word: string = 'hello';\n`);
    project.write('libs/greeting/src/main.ts', `import { word } from './word.js';\nprocess.stdout.write(word);\n`);
    project.write('libs/greeting/src/word.spec.ts', `throw new Error('a test is no part of the product');\n`);
    project.write('libs/greeting/src/letters/welcome.html', '<p>Welcome</p>\n');
  });
  afterAll(() => project.remove());

  it('makes programs that run, with what lies beside them and without tests', () => {
    expect(build()).toMatchObject({ compiled: 3, kept: 0, errors: [] });
    expect(run(dist('main.js'))).toBe('hello');
    expect(readFileSync(dist('letters/welcome.html'), 'utf8')).toBe('<p>Welcome</p>\n');
    expect(existsSync(dist('word.spec.js'))).toBe(false);
  });

  it('compiles again only what has changed', () => {
    const { fingerprint } = build();
    const before = statSync(dist('main.js')).mtimeMs;
    expect(build()).toMatchObject({ compiled: 0, kept: 3, fingerprint });
    project.write('libs/greeting/src/word.ts', `export const word: string = 'good day';\n`);
    const after = build();
    expect(after).toMatchObject({ compiled: 1, kept: 2 });
    expect(after.fingerprint).not.toBe(fingerprint);
    expect(statSync(dist('main.js')).mtimeMs).toBe(before);
    expect(run(dist('main.js'))).toBe('good day');
  });

  it('makes again what was deleted, and removes what has no source any more', () => {
    build();
    rmSync(dist('word.js'));
    rmSync(project.path('libs/greeting/src/letters'), { recursive: true });
    expect(build()).toMatchObject({ compiled: 1, kept: 1 });
    expect(run(dist('main.js'))).toBe('hello');
    expect(existsSync(dist('letters/welcome.html'))).toBe(false);
  });

  it('points at the source where something goes wrong', () => {
    project.write('libs/greeting/src/main.ts', `interface Unused {\n  a: 1;\n}\n\nthrow new Error('here');\n`);
    build();
    expect(() => run(dist('main.js'))).toThrow(`${path.join('libs', 'greeting', 'src', 'main.ts')}:5`);
  });

  it('names a file that does not compile, and keeps no old program in its place', () => {
    build();
    project.write('libs/greeting/src/main.ts', 'export const = 1;\n');
    const { errors } = build();
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain('libs/greeting/src/main.ts');
    expect(existsSync(dist('main.js'))).toBe(false);
  });
});
