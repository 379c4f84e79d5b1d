import type { Booking } from '../booking/booking.js';

export type Step = 'expire_request' | 'release_unpaid' | 'release_unconfirmed' | 'mark_no_show' | 'complete';

/** What happens to a booking by itself next, and when. */
export interface NextStep {
  readonly step: Step;
  readonly at: Date;
}

type Followed = Pick<Booking, 'status' | 'startsAt' | 'endsAt' | 'policy' | 'terms' | 'clientConfirmedAt' | 'quiet'>;

/** The first of what a booking does by itself as it stands; null: it waits for somebody. Imported visits do nothing. */
export function nextStep(booking: Followed): NextStep | null {
  if (booking.quiet) return null;
  const steps = [requestStep(booking), depositStep(booking), confirmStep(booking), closingStep(booking)];
  return steps.filter((one) => one !== null).sort((a, b) => a.at.getTime() - b.at.getTime())[0] ?? null;
}

function requestStep({ status, terms }: Followed): NextStep | null {
  return status === 'requested' && terms.requestExpiresAt
    ? { step: 'expire_request', at: terms.requestExpiresAt }
    : null;
}

function depositStep({ status, terms: { deposit } }: Followed): NextStep | null {
  return status === 'confirmed' && deposit?.state === 'due' && deposit.dueAt
    ? { step: 'release_unpaid', at: deposit.dueAt }
    : null;
}

function confirmStep({ status, terms, policy, clientConfirmedAt }: Followed): NextStep | null {
  const waits = status === 'confirmed' && clientConfirmedAt === null && terms.confirmBy !== null;
  return waits && policy.unconfirmed === 'release' ? { step: 'release_unconfirmed', at: terms.confirmBy! } : null;
}

function closingStep({ status, policy, startsAt, endsAt }: Followed): NextStep | null {
  const { noShowAfterMinutes, completeAfterHours, noShowGraceMinutes } = policy;
  if (status === 'confirmed' && noShowAfterMinutes !== null) {
    const grace = startsAt.getTime() + noShowGraceMinutes * 60_000;
    return { step: 'mark_no_show', at: new Date(Math.max(endsAt.getTime() + noShowAfterMinutes * 60_000, grace)) };
  }
  if (completeAfterHours === null || !['confirmed', 'arrived', 'in_progress'].includes(status)) return null;
  return { step: 'complete', at: new Date(endsAt.getTime() + completeAfterHours * 3_600_000) };
}
