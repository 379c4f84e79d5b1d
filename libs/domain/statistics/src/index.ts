export { inHoldout } from './holdout.js';
export { differenceInterval, type Proportion } from './difference-interval.js';
export { LEAST_DAYS, measureEffect, type Aim, type Effect, type Trial, type Verdict } from './measure-effect.js';
export { median, medianOfTallies, type Tally } from './median.js';
export { FEW_CASES, quotient, rateOf, type Rate } from './rate.js';
export { casesPerGroup } from './sample-size.js';
export { wilsonInterval, type Interval } from './wilson-interval.js';
