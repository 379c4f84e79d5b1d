import type { Aim, Verdict } from '@stamgast/statistics';

export const verdicts: readonly Verdict[] = ['works', 'does_harm', 'cannot_tell_yet', 'no_control_group'];
export type EffectVerdict = Verdict;

/** What is counted: visits nobody came to, or clients who booked again. */
export const outcomes = ['no_show', 'booked_again'] as const;
export type Outcome = (typeof outcomes)[number];

/** A message that is not about a visit is to bring one: a booking within so many days counts. */
export const BOOKED_WITHIN_DAYS = 30;

/** What a message is sent for: a reminder to prevent no-shows, everything else to bring a booking. */
export function outcomeOf(experiment: string): Outcome {
  return experiment === 'reminder' ? 'no_show' : 'booked_again';
}

export function aimOf(outcome: Outcome): Aim {
  return outcome === 'no_show' ? 'fewer' : 'more';
}
