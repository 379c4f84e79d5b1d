/** What the rounds of one contestant gave, in the row's unit. */
export interface Sample {
  readonly min: number;
  readonly median: number;
  readonly max: number;
  readonly rounds: number;
}

export function sampleOf(values: readonly number[]): Sample {
  const sorted = values.toSorted((a, b) => a - b);
  if (sorted.length === 0) throw new RangeError('A sample needs a round');
  return { min: sorted[0]!, median: middleOf(sorted), max: sorted.at(-1)!, rounds: sorted.length };
}

function middleOf(sorted: readonly number[]): number {
  const half = sorted.length / 2;
  return Number.isInteger(half) ? (sorted[half - 1]! + sorted[half]!) / 2 : sorted[Math.floor(half)]!;
}

const STEADY = 0.15;

/** Whether all rounds lie within 15 % of their median, so that the median may be trusted. */
export function isSteady({ min, median, max }: Sample): boolean {
  return max - min <= STEADY * median;
}
