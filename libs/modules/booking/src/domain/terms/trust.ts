import type { BookingStatus } from '@stamgast/contracts';
import type { ClientStanding } from './deposits.js';

const missesThatCount = 2;
const keptThatReset = 3;
const monthsThatCount = 12;

/** A visit that ended, as trust sees it. */
export interface EndedVisit {
  readonly status: Extract<BookingStatus, 'completed' | 'no_show'>;
  readonly startsAt: Date;
  readonly excused: boolean;
}

export const trustOverrides = ['trusted', 'deposit'] as const;
/** What the owner says about a client, whatever the rule says. */
export type TrustOverride = (typeof trustOverrides)[number];

export interface Trust {
  /** Missed within twelve months and not made good since. */
  readonly misses: number;
  /** Kept in a row since the last miss. */
  readonly kept: number;
  readonly depositByRule: boolean;
}

/** Two no-shows within twelve months ask for a deposit; three visits kept in a row make good (D53). Oldest first. */
export function trustOf(visits: readonly EndedVisit[], now: Date): Trust {
  const since = new Date(now);
  since.setUTCMonth(since.getUTCMonth() - monthsThatCount);
  let misses = 0;
  let kept = 0;
  for (const visit of visits) {
    if (visit.status === 'completed') {
      kept += 1;
      if (kept >= keptThatReset) misses = 0;
    } else if (!visit.excused && visit.startsAt >= since) {
      misses += 1;
      kept = 0;
    }
  }
  return { misses, kept, depositByRule: misses >= missesThatCount };
}

/** How a client stands when somebody books for them. */
export function standingOf(
  visits: readonly EndedVisit[],
  override: TrustOverride | null,
  rule: boolean,
  now: Date,
): ClientStanding {
  return {
    isNew: !visits.some((one) => one.status === 'completed'),
    hasMissed: visits.some((one) => one.status === 'no_show' && !one.excused),
    mustPay: override === 'deposit' || (override === null && rule && trustOf(visits, now).depositByRule),
    trusted: override === 'trusted',
  };
}
