/** Normal quantile of a two-sided 95 % interval. */
const Z_95 = 1.959963984540054;

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * The 95 % score interval of a share (E. B. Wilson, 1927): unlike the textbook's ±1.96 standard errors it holds for few
 * cases and stays within 0 and 1. Null where there are no cases.
 */
export function wilsonInterval(successes: number, cases: number): Interval | null {
  if (cases === 0) return null;
  const share = successes / cases;
  const square = Z_95 ** 2 / cases;
  const centre = share + square / 2;
  const spread = Z_95 * Math.sqrt((share * (1 - share)) / cases + square / (4 * cases));
  return { low: Math.max(0, (centre - spread) / (1 + square)), high: Math.min(1, (centre + spread) / (1 + square)) };
}
