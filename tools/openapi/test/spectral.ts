import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface SpectralResult {
  readonly code: string;
  readonly path: readonly string[];
  readonly message: string;
  readonly source: string;
}

const TOOL = path.join(__dirname, '..');

/**
 * Lints documents by our own rules, results by the document's name; the tool adds what the OpenAPI form itself
 * demands, such as resolvable references.
 */
export function lint<Name extends string>(documents: Readonly<Record<Name, object>>): Record<Name, SpectralResult[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'stamgast-spectral-'));
  const names = Object.keys(documents) as Name[];
  const fileOf = (name: Name) => path.join(folder, `${name}.json`);
  const output = path.join(folder, 'results.out');
  try {
    for (const name of names) writeFileSync(fileOf(name), JSON.stringify(documents[name]));
    const flags = ['--ruleset', path.join(TOOL, 'spectral.json'), '--format', 'json', '--output', output, '--quiet'];
    const command = [
      path.join(TOOL, 'node_modules/@stoplight/spectral-cli/dist/index.js'),
      'lint',
      ...names.map(fileOf),
    ];
    const { stderr, status } = spawnSync(process.execPath, [...command, ...flags], { encoding: 'utf8', cwd: folder });
    if (status !== 0 && status !== 1) throw new Error(`spectral ended with ${status}: ${stderr}`);
    const all = JSON.parse(readFileSync(output, 'utf8')) as SpectralResult[];
    const entries = names.map((name) => [name, all.filter(({ source }) => path.basename(source) === `${name}.json`)]);
    return Object.fromEntries(entries) as Record<Name, SpectralResult[]>;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Names of our own rules. */
export function ruleNames(): string[] {
  const { rules } = JSON.parse(readFileSync(path.join(TOOL, 'spectral.json'), 'utf8')) as { rules: object };
  return Object.keys(rules);
}
