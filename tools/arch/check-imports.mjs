import { existsSync } from 'node:fs';
import path from 'node:path';
import { cruise } from 'dependency-cruiser';

/** Judges the import rules. Runs with `root` as working directory, since dependency-cruiser knows no other base. */
export async function checkImports(root) {
  const before = process.cwd();
  process.chdir(root);
  try {
    const { default: config } = await import('./dependency-cruiser.config.mjs');
    const folders = ['apps', 'libs', 'e2e', 'tools'].filter((folder) => existsSync(path.join(root, folder)));
    const { output } = await cruise(folders, {
      ...config.options,
      ruleSet: { forbidden: config.forbidden },
      validate: true,
    });
    const comments = new Map(config.forbidden.map(({ name, comment }) => [name, comment]));
    const breaches = output.summary.violations.map(({ rule, from, to }) => ({
      rule: rule.name,
      file: from,
      message: `${comments.get(rule.name)} (imports ${to})`,
    }));
    return { breaches, rules: [...comments.keys()] };
  } finally {
    process.chdir(before);
  }
}
