import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync } from 'node:fs';
import path from 'node:path';
import { ProjectCopy } from './project-copy.js';

jest.setTimeout(300_000);

const kinds = ['pure', 'module', 'contract', 'component', 'browser'];
const jestConfig = `export default { projects: ${JSON.stringify(kinds)}.map((displayName) => ({
  displayName, rootDir: import.meta.dirname, testMatch: ['<rootDir>/' + displayName + '/*.spec.cjs'], transform: {},
})) };
`;
const passing = `test('holds', () => expect(1).toBe(1));\n`;
const failing = `test('does not hold', () => expect(1).toBe(2));\n`;

/** Runs `.ci/run` in a project whose checks and tests are known. */
function runCi(tests: Record<string, string>, { lint = 'true && true', code = passing } = {}) {
  const project = new ProjectCopy('linked');
  try {
    cpSync(path.join(__dirname, '../../../.ci/run'), project.path('.ci/run'));
    chmodSync(project.path('.ci/run'), 0o755);
    const scripts = { test: 'node tools/stack/bin/test.mjs', typecheck: 'true', lint };
    project.write('package.json', JSON.stringify({ type: 'module', packageManager: 'pnpm@12.21.0', scripts }));
    project.write('jest.config.mjs', jestConfig);
    for (const kind of kinds) project.write(`${kind}/first.spec.cjs`, tests[kind] ?? code);
    const { PATH = '' } = process.env;
    const env = { PATH, HOME: project.root, CHROMIUM_PATH: process.execPath, REDIS_SERVER_PATH: process.execPath };
    const { status, stdout, stderr } = spawnSync(project.path('.ci/run'), [], {
      env,
      encoding: 'utf8',
      input: '',
      timeout: 240_000,
    });
    return { status, output: stdout + stderr, last: stdout.trimEnd().split('\n').at(-1) };
  } finally {
    project.remove();
  }
}

// Build, Chromium, Redis, one type check, two of lint; after the tests: every kind, none skipped, jest's own end.
const checks = 9;

describe('.ci/run', () => {
  it('ends with the totals of all checks and tests', () => {
    const { status, last } = runCi({ pure: passing + passing.replace('holds', 'holds too') });
    expect(last).toBe(`tests: ${checks + 6} passed, 0 failed`);
    expect(status).toBe(0);
  });

  it('counts a failed test and a failed check, shows both and fails', () => {
    const { status, last, output } = runCi({ module: failing }, { lint: 'true && echo "line 7 is wrong" && false' });
    expect(last).toBe(`tests: ${checks + 4} passed, 2 failed`);
    expect(output).toContain('does not hold');
    expect(output).toMatch(/FAILED {2}lint: false/);
    expect(status).toBe(1);
  });

  it('fails when a kind of test was not executed, or a test was skipped', () => {
    const { status, last, output } = runCi({ browser: passing.replace('test(', 'test.skip(') });
    expect(output).toContain('Not executed: browser');
    expect(output).toContain('1 tests were skipped');
    expect(last).toBe(`tests: ${checks - 2 + 4} passed, 2 failed`);
    expect(status).toBe(1);
  });

  it('counts a file that breaks before its first test', () => {
    const { status, last } = runCi({ contract: `throw new Error('broken');\n` });
    expect(last).toBe(`tests: ${checks + 4} passed, 1 failed`);
    expect(status).toBe(1);
  });

  it('never takes a run that broke for a success', () => {
    const { status, last } = runCi({ pure: `process.kill(process.ppid, 'SIGKILL');\n` });
    expect(last).toMatch(/^tests: \d+ passed, [1-9]\d* failed$/);
    expect(status).toBe(1);
  });
});
