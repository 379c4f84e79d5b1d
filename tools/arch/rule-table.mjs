import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { ruleTitles } from './rule-titles.mjs';

const folders = ['apps', 'libs', 'e2e', 'tools'];
const isTest = /\.(e2e-)?spec\.tsx?$/;
const skipped = new Set(['node_modules', 'dist']);
/** The beginning of a test or group, up to the end of its name. */
const named =
  /\b(?:it|test|describe)(?:\.each(?:<[^()]*>)?\([\s\S]*?\)|\.each`[\s\S]*?`)?\(\s*(['"`])((?:(?!\1)[\s\S])*)\1/g;

const byText = (one, other) => (one < other ? -1 : 1);

function testsIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : testsIn(full);
    return isTest.test(entry.name) ? [full] : [];
  });
}

/** Which tests name which rule: `{ D01: [{ file, name }] }`, in the order of files. */
export function testsByRule(root) {
  const found = {};
  for (const file of folders.flatMap((folder) => testsIn(path.join(root, folder))).toSorted(byText)) {
    for (const [, , name] of readFileSync(file, 'utf8').matchAll(named)) {
      for (const rule of new Set(name.match(/\b(?:D|SEC-P|L)\d\d\b/g) ?? [])) {
        (found[rule] ??= []).push({ file: path.relative(root, file), name });
      }
    }
  }
  return found;
}

const oneLine = (text) => text.replaceAll(/\s+/g, ' ');

/** The page that lists every rule with its tests, as it is to stand in `docs`; first those that no test names. */
export async function rulePage(root) {
  const tests = testsByRule(root);
  const sections = Object.entries(ruleTitles).map(([rule, title]) => {
    const listed = (tests[rule] ?? []).map(({ file, name }) => `- \`${file}\`: ${oneLine(name)}`);
    return `## ${rule} ${title}\n\n${listed.join('\n') || 'No test names it.'}`;
  });
  const unnamed = Object.keys(ruleTitles).filter((rule) => !tests[rule]);
  const page = `# Rules, and their tests

Written by \`node tools/arch/bin/rules.mjs\`; a test fails where this page is not what the tests say.

${unnamed.length === 0 ? 'Every rule is named by a test.' : `No test names ${unnamed.join(', ')}.`}

${sections.join('\n\n')}
`;
  const target = path.join(root, 'docs/domain/rules.md');
  return format(page, { ...(await resolveConfig(target)), parser: 'markdown' });
}
