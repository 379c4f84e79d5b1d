import type { TimeOff } from '../../../domain/time-off.js';

/** Time off as callers see it. */
export type TimeOffView = Omit<TimeOff, 'startsAt' | 'endsAt' | 'decidedAt'> & {
  readonly start: string;
  readonly end: string;
  readonly decidedAt: string | null;
};

export function timeOffView({ startsAt, endsAt, decidedAt, ...timeOff }: TimeOff): TimeOffView {
  return {
    ...timeOff,
    start: startsAt.toISOString(),
    end: endsAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
  };
}
