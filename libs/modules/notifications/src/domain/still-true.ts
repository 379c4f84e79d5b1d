import type { BookingStatus } from '@stamgast/contracts';
import type { Decision } from './decision.js';
import type { MessageKind } from './message.js';
import { leastUsefulMilliseconds } from './reminder-due.js';
import type { SendingFacts } from './sending-facts.js';

const end = (state: 'cancelled' | 'expired' | 'suppressed', reason: string): Decision => ({
  action: 'end',
  state,
  reason,
});

/** What these tell of must still stand when they are sent. */
const statusOf: Readonly<Partial<Record<MessageKind, BookingStatus>>> = {
  requested: 'requested',
  declined: 'declined',
  proposed: 'declined',
  expired: 'expired',
  released: 'expired',
  deposit_due: 'confirmed',
  no_show: 'no_show',
};

const ofNoVisit: Readonly<Partial<Record<MessageKind, (facts: SendingFacts) => Decision | null>>> = {
  invitation: () => null,
  password_reset: () => null,
  campaign: () => null,
  waitlist_offer: (facts) => (facts.offerStands ? null : end('cancelled', 'offer_over')),
  we_miss_you: stayedAway,
  rebook_nudge: stayedAway,
  // Once a season is enough: who has a time already is not asked again on a later day.
  seasonal: (facts) => (facts.awaited ? end('suppressed', 'came_back') : theDay(facts)),
  birthday: theDay,
};

/** Whether what a message says is still so. */
export function stillTrue(facts: SendingFacts): Decision | null {
  const { kind, booking } = facts;
  const own = ofNoVisit[kind];
  if (own) return own(facts);
  if (!booking) return end('cancelled', 'booking_gone');
  const { status } = booking;
  if (kind === 'cancelled') return status === 'cancelled' ? null : end('cancelled', 'not_cancelled_any_more');
  const wanted = statusOf[kind];
  if (wanted) return status === wanted ? null : end('cancelled', 'not_so_any_more');
  if (kind === 'follow_up' || kind === 'review_invitation')
    return status === 'completed' ? null : end('cancelled', 'not_completed');
  return stillToCome(facts, booking);
}

function stillToCome({ kind, now }: SendingFacts, booking: NonNullable<SendingFacts['booking']>): Decision | null {
  const { status, startsAt, plannedFor, clientConfirmed, confirmBy } = booking;
  if (status !== 'confirmed' && status !== 'requested') return end('cancelled', 'booking_ended');
  if (plannedFor && plannedFor.getTime() !== startsAt.getTime()) return end('cancelled', 'moved');
  if (startsAt <= now) return end('expired', 'visit_has_begun');
  if (kind === 'reminder' && startsAt.getTime() - now.getTime() < leastUsefulMilliseconds)
    return end('expired', 'missed');
  if (kind !== 'confirmation_request') return null;
  if (clientConfirmed) return end('cancelled', 'confirmed_already');
  return confirmBy && confirmBy > now ? null : end('expired', 'missed');
}

function stayedAway({ awaited, visitedSince }: SendingFacts): Decision | null {
  return awaited || visitedSince ? end('cancelled', 'came_back') : null;
}

function theDay({ stillTheDay }: SendingFacts): Decision | null {
  return stillTheDay ? null : end('expired', 'day_over');
}
