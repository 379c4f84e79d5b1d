#!/usr/bin/env node
// node tools/arch/bin/check.mjs [--root <folder>] [--json]: the import walls and the source rules, exit 1 on any breach.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findBreaches } from '../find-breaches.mjs';

const { values } = parseArgs({ options: { root: { type: 'string' }, json: { type: 'boolean', default: false } } });
const root = path.resolve(values.root ?? path.join(import.meta.dirname, '../../..'));

try {
  const { breaches, rules, files } = await findBreaches(root);
  if (values.json) process.stdout.write(JSON.stringify({ breaches, rules, files }));
  else {
    for (const { file, line, rule, message } of breaches)
      process.stdout.write(`${file}:${line ?? 1} ${rule}: ${message}\n`);
    process.stdout.write(`${breaches.length} breaches of ${rules.length} rules in ${files} files\n`);
  }
  process.exitCode = breaches.length > 0 ? 1 : 0;
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
