import { addDays } from './local-day.js';

/** Why nobody is asked to contact a client for a while: somebody has, or does not want to now. */
export const pauseReasons = ['contacted', 'not_now'] as const;
export type PauseReason = (typeof pauseReasons)[number];

export interface ContactPause {
  readonly clientId: string;
  readonly reason: PauseReason;
  readonly at: Date;
  /** Local day `YYYY-MM-DD` on which the client may be on the list again. */
  readonly until: string;
}

/** Days for which a client is left alone when nobody says how many; a message that was sent counts like a contact. */
export const pauseDays: Readonly<Record<PauseReason, number>> = { contacted: 14, not_now: 7 };

/** Messages by which a client has been asked to come back. */
export const invitingMessages = ['we_miss_you', 'rebook_nudge', 'seasonal', 'campaign'] as const;

export function pauseFrom(
  clientId: string,
  reason: PauseReason,
  at: Date,
  today: string,
  days: number | null,
): ContactPause {
  return { clientId, reason, at, until: addDays(today, days ?? pauseDays[reason]) };
}
