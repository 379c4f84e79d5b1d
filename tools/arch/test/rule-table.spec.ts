import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(__dirname, '../../..');
const script = `
  import { rulePage, testsByRule } from './tools/arch/rule-table.mjs';
  import { ruleTitles } from './tools/arch/rule-titles.mjs';
  const page = await rulePage(process.cwd());
  const unknown = Object.keys(testsByRule(process.cwd())).filter((rule) => !rule.startsWith('L') && !(rule in ruleTitles));
  process.stdout.write(JSON.stringify({ page, unknown }));
`;

describe('the list of rules and their tests', () => {
  const { page, unknown } = JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: root, encoding: 'utf8' }),
  ) as { page: string; unknown: string[] };

  it('stands in the docs as the tests are: node tools/arch/bin/rules.mjs', () => {
    expect(readFileSync(path.join(root, 'docs/domain/rules.md'), 'utf8')).toBe(page);
  });

  it('knows every rule that a test names', () => {
    expect(unknown).toEqual([]);
  });

  it('finds the tests of rules that are built', () => {
    expect(page).toContain('- `apps/api/test/booking/holds.e2e-spec.ts`: a hold (D30)');
  });
});
