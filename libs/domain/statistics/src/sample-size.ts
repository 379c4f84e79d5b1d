/** The standard normal quantiles for 5 % two-sided error and 80 % power. */
const zError = 1.959963984540054;
const zPower = 0.8416212335729143;

/**
 * How many cases each of two equal groups needs so that a true change from one share to the other is found in four of
 * five trials, at 5 % two-sided error; null where the shares are equal. Fleiss, Levin and Paik, Statistical Methods for
 * Rates and Proportions (2003), formula 4.14, without continuity correction.
 */
export function casesPerGroup(from: number, to: number): number | null {
  if (from === to) return null;
  const mean = (from + to) / 2;
  const spread = zError * Math.sqrt(2 * mean * (1 - mean)) + zPower * Math.sqrt(from * (1 - from) + to * (1 - to));
  return Math.ceil((spread / (from - to)) ** 2);
}
