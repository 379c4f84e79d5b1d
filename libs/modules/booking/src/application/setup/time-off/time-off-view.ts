import type { TimeOff } from '../../../domain/time-off.js';

/** Time off as callers see it. */
export type TimeOffView = Omit<TimeOff, 'startsAt' | 'endsAt'> & { readonly start: string; readonly end: string };

export function timeOffView({ startsAt, endsAt, ...timeOff }: TimeOff): TimeOffView {
  return { ...timeOff, start: startsAt.toISOString(), end: endsAt.toISOString() };
}
