import type { Row } from './figure.js';
import type { Sample } from './sample.js';
import { verdictOf } from './verdict.js';

const HEAD = [
  'case',
  'unit',
  'ours min',
  'median',
  'max',
  'reference',
  'min',
  'median',
  'max',
  'ratio',
  'by',
  'must',
  'goal',
];

/** The rows of one figure as aligned text. */
export function tableOf(rows: readonly Row[]): string {
  const lines = [HEAD, ...rows.map(cellsOf)];
  const widths = HEAD.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  return lines
    .map((line) =>
      line
        .map((cell, i) => pad(cell, widths[i]!, i))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function pad(cell: string, width: number, column: number): string {
  const isText = column === 0 || column === 1 || column === 5 || column === 10;
  return isText ? cell.padEnd(width) : cell.padStart(width);
}

function cellsOf(row: Row): string[] {
  const verdict = verdictOf(row);
  const { reference } = row;
  const others = reference ? [reference.name, ...numbersOf(reference.sample)] : ['', '', '', ''];
  const ratio = reference ? verdict.value.toFixed(2) : '';
  const judged = [judgement(row, row.must, verdict.must), judgement(row, row.goal, verdict.goal)];
  return [row.name, row.unit, ...numbersOf(row.ours), ...others, ratio, verdict.basis, ...judged];
}

function numbersOf({ min, median, max }: Sample): string[] {
  return [min, median, max].map(short);
}

/** Three digits that matter. */
function short(value: number): string {
  if (value >= 1000) return Math.round(value).toLocaleString('en');
  return value.toFixed(value >= 100 ? 0 : value >= 10 ? 1 : 2);
}

function judgement({ better }: Row, limit: number | undefined, holds: boolean | undefined): string {
  if (limit === undefined) return '';
  return `${better === 'lower' ? '≤' : '≥'} ${limit} ${holds ? 'yes' : 'NO'}`;
}
