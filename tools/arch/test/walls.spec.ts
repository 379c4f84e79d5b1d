import { allowedFiles, importCases, type WallCase } from './import-cases.js';
import { Sandbox, type Verdict } from './sandbox.js';
import { innocentFiles, sourceCases } from './source-cases.js';

const cases = [...importCases, ...sourceCases];
const innocent = { ...allowedFiles, ...innocentFiles };
const blamed = ({ files }: WallCase) => Object.keys(files)[0] as string;

describe('the walls', () => {
  const sandbox = new Sandbox();
  let before: Verdict;
  let after: Verdict;

  beforeAll(() => {
    for (const [file, text] of Object.entries(innocent)) sandbox.write(file, text);
    before = sandbox.check();
    for (const { files } of cases) for (const [file, text] of Object.entries(files)) sandbox.write(file, text);
    after = sandbox.check();
  });
  afterAll(() => sandbox.remove());

  it('lets through what the table of imports allows', () => {
    expect(before.breaches).toEqual([]);
  });

  it.each(cases.map((one) => [one.rule, blamed(one), one] as const))('%s blames %s', (rule, file) => {
    expect(after.breaches.filter((breach) => breach.file === file).map((breach) => breach.rule)).toContain(rule);
  });

  it('has a breach on purpose for every rule', () => {
    const covered = new Set(cases.map(({ rule }) => rule));
    expect(after.rules.length).toBeGreaterThan(40);
    expect(after.rules.filter((rule) => !covered.has(rule))).toEqual([]);
  });

  it('blames no file that breaks nothing', () => {
    const guilty = new Set(after.breaches.map(({ file }) => file));
    expect(Object.keys(innocent).filter((file) => guilty.has(file))).toEqual([]);
  });
});

describe('what the tables do not know', () => {
  it.each([
    ['a module without a row', 'libs/modules/gossip/package.json', 'libs/modules/gossip has no row in MAY_CALL'],
    ['a library without rules', 'libs/toolbox/package.json', 'libs/toolbox is not in KNOWN_LIBS'],
  ])('refuses %s', (_, file, message) => {
    const sandbox = new Sandbox();
    sandbox.write(file, '{}');
    expect(sandbox.refusal()).toContain(message);
    sandbox.remove();
  });

  it('refuses an exception that excuses nothing', () => {
    const sandbox = new Sandbox();
    sandbox.write(
      'tools/arch/exceptions.json',
      '[{ "rule": "no-any", "file": "libs/kernel/src/index.ts", "reason": "x" }]',
    );
    expect(sandbox.check().breaches.map(({ rule }) => rule)).toEqual(['exceptions-shrink']);
    sandbox.remove();
  });
});
