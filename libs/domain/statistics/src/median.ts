/** A value and how often it was seen. */
export interface Tally {
  readonly value: number;
  readonly count: number;
}

/** The middle of the values, the mean of both where two stand in the middle; null of none. */
export function median(values: readonly number[]): number | null {
  return medianOfTallies(values.map((value) => ({ value, count: 1 })));
}

/** The median of values that are given as a histogram, in any order. */
export function medianOfTallies(tallies: readonly Tally[]): number | null {
  const sorted = tallies.filter((one) => one.count > 0).sort((a, b) => a.value - b.value);
  const total = sorted.reduce((sum, one) => sum + one.count, 0);
  if (total === 0) return null;
  return (valueAt(sorted, Math.floor((total - 1) / 2)) + valueAt(sorted, Math.floor(total / 2))) / 2;
}

function valueAt(sorted: readonly Tally[], place: number): number {
  let seen = 0;
  for (const { value, count } of sorted) {
    seen += count;
    if (place < seen) return value;
  }
  throw new RangeError(`There is no value at place ${place}`);
}
