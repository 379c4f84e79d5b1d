import type { Row } from './figure.js';
import { isSteady, type Sample } from './sample.js';

export interface Verdict {
  /** Ours in times the reference, or ours itself where the row has no reference. */
  readonly value: number;
  /** Medians where both sides were steady, otherwise the best round of each. */
  readonly basis: 'median' | 'best';
  readonly must?: boolean;
  readonly goal?: boolean;
}

/** Judges a row. A median counts only where the rounds of both sides lie close together. */
export function verdictOf(row: Row): Verdict {
  const samples = row.reference ? [row.ours, row.reference.sample] : [row.ours];
  const basis = samples.every(isSteady) ? 'median' : 'best';
  const [ours, reference = 1] = samples.map((sample) => valueOf(sample, row, basis));
  const value = ours! / reference;
  const holds = (limit: number | undefined) =>
    limit === undefined ? undefined : row.better === 'lower' ? value <= limit : value >= limit;
  return { value, basis, must: holds(row.must), goal: holds(row.goal) };
}

function valueOf(sample: Sample, { better }: Row, basis: 'median' | 'best'): number {
  if (basis === 'median') return sample.median;
  return better === 'lower' ? sample.min : sample.max;
}
