import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { figures } from './figures.js';
import type { Outcome, Row } from './figure.js';
import { tableOf } from './table.js';
import { verdictOf } from './verdict.js';

interface Result {
  readonly id: string;
  readonly title: string;
  readonly outcome: Outcome;
}

/** `run.js [P1 P3 …] [--json]`: measures the figures asked for, or all, and fails where one misses what it must reach. */
async function run(): Promise<number> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean' } } });
  const asked = positionals.map((id) => id.toUpperCase());
  const unknown = asked.filter((id) => !(id in figures));
  if (unknown.length > 0) {
    console.error(`No such figure: ${unknown.join(', ')}. There are: ${Object.keys(figures).join(', ')}`);
    return 2;
  }
  const results: Result[] = [];
  for (const [id, { title, load }] of Object.entries(figures)) {
    if (asked.length > 0 && !asked.includes(id)) continue;
    const figure = await load();
    const outcome = await figure.measure({ progress: (line) => console.error(`${id}: ${line}`) });
    results.push({ id, title, outcome });
    if (!values.json) console.log(textOf({ id, title, outcome }));
  }
  if (values.json) console.log(JSON.stringify(reportOf(results), undefined, 2));
  return results.some(({ outcome }) => rowsOf(outcome).some((row) => verdictOf(row).must === false)) ? 1 : 0;
}

function rowsOf(outcome: Outcome): readonly Row[] {
  return 'rows' in outcome ? outcome.rows : [];
}

function textOf({ id, title, outcome }: Result): string {
  return `${id}: ${title}\n${'rows' in outcome ? tableOf(outcome.rows) : `does not apply: ${outcome.skipped}`}\n`;
}

function reportOf(results: readonly Result[]): object {
  return {
    node: process.version,
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    figures: results.map(({ id, title, outcome }) => ({
      id,
      title,
      ...('skipped' in outcome ? { skipped: outcome.skipped } : {}),
      rows: rowsOf(outcome).map((row) => ({ ...row, verdict: verdictOf(row) })),
    })),
  };
}

process.exitCode = await run();
