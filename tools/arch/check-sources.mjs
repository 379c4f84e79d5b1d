import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { sourceRules } from './source-rules/index.mjs';

const SKIPPED = new Set(['node_modules', 'dist', '.stamgast', '.git', 'fixtures', 'coverage']);
const SOURCE = /[.](ts|tsx|mjs|cjs)$/;

function* walk(root, folder) {
  for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
    if (SKIPPED.has(entry.name)) continue;
    const file = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isDirectory()) yield* walk(root, file);
    else if (entry.isFile() && SOURCE.test(entry.name)) yield file;
  }
}

function parse(file, text) {
  const kind = file.endsWith('.tsx') ? ts.ScriptKind.TSX : file.endsWith('.ts') ? ts.ScriptKind.TS : ts.ScriptKind.JS;
  return ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, true, kind);
}

function visitAll(node, visit) {
  visit(node);
  ts.forEachChild(node, (child) => visitAll(child, visit));
}

function checkFile(file, text, rules) {
  const source = parse(file, text);
  const breaches = [];
  const running = rules.map((rule) => {
    const report = (node, message) => {
      const line = node ? source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1 : 1;
      breaches.push({ rule: rule.name, file, line, message: message ?? rule.comment });
    };
    return { rule, report };
  });
  for (const { rule, report } of running) rule.checkFile?.({ file, text, source, report });
  const walkers = running.filter(({ rule }) => rule.checkNode);
  if (walkers.length > 0)
    visitAll(source, (node) => walkers.forEach(({ rule, report }) => rule.checkNode(node, { file, source, report })));
  return breaches;
}

/** Judges the rules that read the text of each file. */
export function checkSources(root) {
  const breaches = [];
  let files = 0;
  for (const file of walk(root, '')) {
    files += 1;
    const rules = sourceRules.filter((rule) => rule.appliesTo(file));
    if (rules.length > 0) breaches.push(...checkFile(file, readFileSync(path.join(root, file), 'utf8'), rules));
  }
  return { breaches, rules: sourceRules.map(({ name }) => name), files };
}
