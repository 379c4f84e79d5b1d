import type { BookingStatus } from '@stamgast/contracts';
import { leastUsefulMilliseconds } from './reminder-due.js';
import type { Category, EndState, MessageKind } from './message.js';
import { isQuiet, nextMorning } from '@stamgast/availability';

/** Everything that decides whether a message still goes out, read at the moment of sending. */
export interface SendingFacts {
  readonly kind: MessageKind;
  readonly category: Category;
  readonly now: Date;
  readonly timeZone: string;
  readonly automationEnabled: boolean;
  readonly address: string | null;
  readonly addressSuppressed: boolean;
  readonly clientArchived: boolean;
  /** The newest word on marketing for the channel. */
  readonly consent: boolean;
  readonly booking: {
    readonly status: BookingStatus;
    readonly startsAt: Date;
    readonly plannedFor: Date | null;
  } | null;
  /** For "we miss you": a visit or booking has come since. */
  readonly awaited: boolean;
  readonly visitedSince: boolean;
  readonly lastMarketingAt: Date | null;
  readonly lastFollowUpAt: Date | null;
  /** For an offer to somebody who waits: it is neither answered nor over. */
  readonly offerStands: boolean;
  /** For reminders: another of the client's visits that day was reminded of. */
  readonly remindedThatDay: boolean;
}

export type Decision =
  | { readonly action: 'send' }
  | { readonly action: 'end'; readonly state: Exclude<EndState, 'sent' | 'failed'>; readonly reason: string }
  | { readonly action: 'wait'; readonly until: Date };

const day = 86_400_000;
const end = (state: 'cancelled' | 'expired' | 'suppressed', reason: string): Decision => ({
  action: 'end',
  state,
  reason,
});

/** Checks in the order in which a person would: is it still true, may we, is it the moment (D74 to D80). */
export function decideSending(facts: SendingFacts): Decision {
  return stillTrue(facts) ?? mayWe(facts) ?? isItTheMoment(facts) ?? { action: 'send' };
}

function stillTrue(facts: SendingFacts): Decision | null {
  const { kind, booking, now } = facts;
  if (kind === 'we_miss_you') return facts.awaited || facts.visitedSince ? end('cancelled', 'came_back') : null;
  if (kind === 'waitlist_offer') return facts.offerStands ? null : end('cancelled', 'offer_over');
  if (!booking) return kind === 'invitation' || kind === 'password_reset' ? null : end('cancelled', 'booking_gone');
  const { status, startsAt, plannedFor } = booking;
  if (kind === 'cancelled') return status === 'cancelled' ? null : end('cancelled', 'not_cancelled_any_more');
  if (kind === 'follow_up') return status === 'completed' ? null : end('cancelled', 'not_completed');
  if (status !== 'confirmed' && status !== 'requested') return end('cancelled', 'booking_ended');
  if (plannedFor && plannedFor.getTime() !== startsAt.getTime()) return end('cancelled', 'moved');
  if (startsAt <= now) return end('expired', 'visit_has_begun');
  if (kind === 'reminder' && startsAt.getTime() - now.getTime() < leastUsefulMilliseconds)
    return end('expired', 'missed');
  return null;
}

function mayWe(facts: SendingFacts): Decision | null {
  const { kind, category, now } = facts;
  if (!facts.automationEnabled) return end('suppressed', 'switched_off');
  if (!facts.address) return end('suppressed', 'no_address');
  if (facts.addressSuppressed) return end('suppressed', 'address_refused');
  if (category === 'marketing') {
    if (facts.clientArchived) return end('suppressed', 'client_archived');
    if (!facts.consent) return end('suppressed', 'no_consent');
    if (within(facts.lastMarketingAt, now, kind === 'we_miss_you' ? 90 : 7)) return end('suppressed', 'frequency_cap');
  }
  if (kind === 'reminder' && facts.remindedThatDay) return end('suppressed', 'reminded_that_day');
  if (kind === 'follow_up' && within(facts.lastFollowUpAt, now, 60)) return end('suppressed', 'asked_lately');
  return null;
}

function isItTheMoment(facts: SendingFacts): Decision | null {
  const waits = facts.category === 'marketing' || facts.kind === 'follow_up' || facts.kind === 'waitlist_offer';
  if (!waits || !isQuiet(facts.timeZone, facts.now)) return null;
  return { action: 'wait', until: nextMorning(facts.timeZone, facts.now) };
}

function within(at: Date | null, now: Date, days: number): boolean {
  return at !== null && now.getTime() - at.getTime() < days * day;
}
