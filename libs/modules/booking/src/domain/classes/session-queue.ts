import type { Policies } from '../policies.js';
import { windowHours } from '../terms/fees.js';
import type { ClassSession } from './class-session.js';

const hourMilliseconds = 3_600_000;

/** Somebody who waits for seats of one session. */
export interface Queued {
  readonly id: string;
  readonly seats: number;
  /** Why they could not be given a seat when it was their turn; null: nothing stands against it. */
  readonly passedOver: string | null;
  /** How often seats have become free so far. */
  readonly round: number;
}

/** What says until when people move up. */
export type PromotionTerms = Pick<Policies, 'promoteUntilHoursBefore'> & Parameters<typeof windowHours>[0];

/**
 * After this nobody is moved up any more: by the owner's word, and never where cancelling is late already, so that nobody is
 * moved into a fee (D43).
 */
export function promotionEnds(startsAt: Date, terms: PromotionTerms): Date {
  const hours = Math.max(terms.promoteUntilHoursBefore, windowHours(terms));
  return new Date(startsAt.getTime() - hours * hourMilliseconds);
}

/** Seats that clients may have and nobody has taken, whoever they are kept for. */
export function seatsUnfilled(session: Pick<ClassSession, 'status' | 'onlineCapacity' | 'seatsTaken'>): number {
  return session.status === 'scheduled' ? Math.max(0, session.onlineCapacity - session.seatsTaken) : 0;
}

/**
 * Who moves up into the seats that are left: whoever came first and fits. Somebody who wants more than are left does not
 * keep those behind from moving up.
 */
export function nextInLine(queue: readonly Queued[], left: number): Queued[] {
  const moving: Queued[] = [];
  let rest = left;
  for (const one of queue) {
    if (one.passedOver !== null || one.seats > rest) continue;
    moving.push(one);
    rest -= one.seats;
  }
  return moving;
}
