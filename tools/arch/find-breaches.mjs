import { readFileSync } from 'node:fs';
import path from 'node:path';
import { applyExceptions } from './apply-exceptions.mjs';
import { checkImports } from './check-imports.mjs';
import { checkSources } from './check-sources.mjs';

/** All breaches under `root`: `{ breaches: [{ rule, file, line?, message }], rules: [name], files }`. */
export async function findBreaches(root) {
  const exceptions = JSON.parse(readFileSync(path.join(root, 'tools/arch/exceptions.json'), 'utf8'));
  const sources = checkSources(root);
  const imports = await checkImports(root);
  return {
    breaches: applyExceptions([...imports.breaches, ...sources.breaches], exceptions),
    rules: [...imports.rules, ...sources.rules],
    files: sources.files,
  };
}
