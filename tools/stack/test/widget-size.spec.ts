import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const widget = path.resolve(__dirname, '../../../apps/widget');
const dist = path.join(widget, 'dist');

interface Budget {
  readonly name: string;
  readonly files?: readonly string[];
  readonly page?: string;
  readonly locale?: string;
  readonly must: number;
}

const { budgets } = JSON.parse(readFileSync(path.join(widget, 'size-budget.json'), 'utf8')) as {
  budgets: readonly Budget[];
};

const read = (file: string) => readFileSync(path.join(dist, file));
const assets = (text: string) =>
  [...text.matchAll(/[\w./-]*widget-assets\/[\w.-]+\.(?:js|css)/g)].map(([file]) => file);

/** What a browser loads before the page can be used: the page, what it links, and the words of one language. */
function filesOf({ files, page, locale }: Budget): string[] {
  if (!page) return [...(files ?? [])];
  const linked = assets(read(page).toString()).map((file) => file.replace(/^\//, ''));
  const words = new RegExp(`${locale}-[\\w-]+\\.js`, 'g');
  const scripts = linked.filter((file) => file.endsWith('.js')).map((file) => read(file).toString());
  const spoken = scripts.flatMap((text) => [...text.matchAll(words)].map(([file]) => `widget-assets/${file}`));
  return [page, ...new Set([...linked, ...spoken.filter((file) => existsSync(path.join(dist, file)))])];
}

describe('the size of what a client downloads', () => {
  it.each(budgets.map((budget) => [budget.name, budget] as const))('keeps the budget of the %s', (_, budget) => {
    const files = filesOf(budget);
    const size = files.reduce((sum, file) => sum + gzipSync(read(file), { level: 9 }).length, 0);
    process.stdout.write(`    ${budget.name}: ${size} of ${budget.must} bytes in ${files.length} files\n`);
    expect(files.length).toBeGreaterThanOrEqual(budget.page ? 5 : 1);
    expect(size).toBeLessThanOrEqual(budget.must);
  });
});
