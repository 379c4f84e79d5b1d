export { inHoldout } from './holdout.js';
export { median, medianOfTallies, type Tally } from './median.js';
export { FEW_CASES, quotient, rateOf, type Rate } from './rate.js';
export { wilsonInterval, type Interval } from './wilson-interval.js';
