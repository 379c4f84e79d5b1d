import type { Aim } from '@stamgast/statistics';

/** What is counted: visits nobody came to, or clients who booked again. */
export type Outcome = 'no_show' | 'booked_again';

/** A message that is not about a visit is to bring one: a booking within so many days counts. */
export const BOOKED_WITHIN_DAYS = 30;

/** What a message is sent for: a reminder to prevent no-shows, everything else to bring a booking. */
export function outcomeOf(experiment: string): Outcome {
  return experiment === 'reminder' ? 'no_show' : 'booked_again';
}

export function aimOf(outcome: Outcome): Aim {
  return outcome === 'no_show' ? 'fewer' : 'more';
}
