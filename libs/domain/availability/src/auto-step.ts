/** The step on which visits of all these durations can follow one another: their greatest common divisor, in minutes (D10). */
export function autoStep(durations: readonly number[]): number {
  const step = durations.reduce(greatestCommonDivisor, 0);
  if (!(step > 0)) throw new RangeError('A step needs at least one duration');
  return step;
}

export function greatestCommonDivisor(a: number, b: number): number {
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}
