import { differenceInterval, type Proportion } from './difference-interval.js';
import { rateOf, type Rate } from './rate.js';
import { casesPerGroup } from './sample-size.js';
import type { Interval } from './wilson-interval.js';

/** What the interval of the difference allows to be said. */
export type Verdict = 'works' | 'does_harm' | 'cannot_tell_yet' | 'no_control_group';

/** Whether fewer or more of what was counted is good: no-shows or bookings. */
export type Aim = 'fewer' | 'more';

export interface Trial {
  readonly control: Proportion;
  readonly treated: Proportion;
  readonly aim: Aim;
  /** Whole days since the first case: a lucky week proves nothing. */
  readonly days: number;
}

export interface Effect {
  readonly control: Rate;
  readonly treated: Rate;
  /** How much better the treated group did, −1 to 1; null while one group is empty. */
  readonly difference: number | null;
  /** The 95 % interval of the difference. */
  readonly interval: Interval | null;
  /** The difference as a share of the control group's rate; null where that is 0 or unknown. */
  readonly relative: number | null;
  readonly verdict: Verdict;
  /** Cases per group that show two fifths fewer (or more) of what the control group has; null while unknown. */
  readonly needed: number | null;
}

/** Before this many days nothing is said, whatever the interval. */
export const LEAST_DAYS = 28;
const worthSeeing = 0.4;

/** Compares everybody who was to be treated with everybody who was not, whatever came of it (intention to treat). */
export function measureEffect({ control, treated, aim, days }: Trial): Effect {
  const [better, worse] = aim === 'fewer' ? [control, treated] : [treated, control];
  const interval = differenceInterval(better, worse);
  const of = (one: Proportion) => rateOf(one.count, one.cases);
  const [ofControl, ofTreated] = [of(control), of(treated)];
  const difference = interval ? better.count / better.cases - worse.count / worse.cases : null;
  return {
    control: ofControl,
    treated: ofTreated,
    difference,
    interval,
    relative: difference === null || !ofControl.value ? null : difference / ofControl.value,
    verdict: verdictOf(control, interval, days),
    needed: neededFor(ofControl.value, aim),
  };
}

function verdictOf(control: Proportion, interval: Interval | null, days: number): Verdict {
  if (control.cases === 0) return 'no_control_group';
  if (!interval || days < LEAST_DAYS) return 'cannot_tell_yet';
  if (interval.low > 0) return 'works';
  return interval.high < 0 ? 'does_harm' : 'cannot_tell_yet';
}

function neededFor(base: number | null, aim: Aim): number | null {
  if (!base) return null;
  return casesPerGroup(base, aim === 'fewer' ? base * (1 - worthSeeing) : Math.min(1, base * (1 + worthSeeing)));
}
