import { wilsonInterval, type Interval } from './wilson-interval.js';

/** So many of so many. */
export interface Proportion {
  readonly count: number;
  readonly cases: number;
}

/**
 * The 95 % interval of `a − b`, each a share of independent cases; null where one has no cases. Newcombe's hybrid score
 * interval without continuity correction: Statistics in Medicine 17 (1998) 873–890, method 10.
 */
export function differenceInterval(a: Proportion, b: Proportion): Interval | null {
  const ofA = wilsonInterval(a.count, a.cases);
  const ofB = wilsonInterval(b.count, b.cases);
  if (!ofA || !ofB) return null;
  const [shareA, shareB] = [a.count / a.cases, b.count / b.cases];
  const difference = shareA - shareB;
  return {
    low: difference - Math.hypot(shareA - ofA.low, ofB.high - shareB),
    high: difference + Math.hypot(ofA.high - shareA, shareB - ofB.low),
  };
}
