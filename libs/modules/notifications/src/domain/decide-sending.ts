import type { Decision } from './decision.js';
import { quietDecision } from './quiet-decision.js';
import type { SendingFacts } from './sending-facts.js';
import { stillTrue } from './still-true.js';

export const checkNames = [
  'still_true',
  'switched_on',
  'conditions',
  'use_allowed',
  'address',
  'address_works',
  'not_archived',
  'of_age',
  'no_objection',
  'consent',
  'no_complaint',
  'cap',
  'win_back_distance',
  'one_reminder',
  'asked_lately',
  'waking_hours',
  'holdout',
] as const;
export type CheckName = (typeof checkNames)[number];

export const checkOutcomes = ['passed', 'stopped', 'waits', 'not_asked'] as const;
/** `not_asked`: messages of this kind need not pass it. */
export type CheckOutcome = (typeof checkOutcomes)[number];

/** One check with what came of it. */
export interface CheckResult {
  readonly check: CheckName;
  readonly outcome: CheckOutcome;
  /** Why it was stopped, e.g. `no_consent`. */
  readonly reason: string | null;
  readonly until: Date | null;
}

interface Check {
  readonly name: CheckName;
  readonly asked: (facts: SendingFacts) => boolean;
  /** Null: it passes. */
  readonly decide: (facts: SendingFacts) => Decision | null;
}

const day = 86_400_000;
const always = () => true;
const isMarketing = (facts: SendingFacts) => facts.category === 'marketing';
const suppressIf =
  (reason: string, holds: (facts: SendingFacts) => boolean) =>
  (facts: SendingFacts): Decision | null =>
    holds(facts) ? { action: 'end', state: 'suppressed', reason } : null;

function within(at: Date | null, now: Date, days: number): boolean {
  return at !== null && now.getTime() - at.getTime() < days * day;
}

/**
 * In the order in which a person would ask: is it still true, may we, is it the moment (D74 to D81). The holdout comes last,
 * so that those who get nothing have passed all that the others have.
 */
const checks: readonly Check[] = [
  { name: 'still_true', asked: always, decide: stillTrue },
  { name: 'switched_on', asked: always, decide: suppressIf('switched_off', (facts) => !facts.automationEnabled) },
  { name: 'conditions', asked: always, decide: suppressIf('conditions_not_met', (facts) => !facts.conditionsMet) },
  {
    name: 'use_allowed',
    asked: always,
    decide: (facts) =>
      suppressIf('deceased', () => facts.clientDeceased)(facts) ??
      suppressIf('restricted', () => facts.clientRestricted)(facts),
  },
  { name: 'address', asked: always, decide: suppressIf('no_address', (facts) => !facts.address) },
  { name: 'address_works', asked: always, decide: suppressIf('address_refused', (facts) => facts.addressSuppressed) },
  { name: 'not_archived', asked: isMarketing, decide: suppressIf('client_archived', (facts) => facts.clientArchived) },
  { name: 'of_age', asked: isMarketing, decide: suppressIf('minor', (facts) => facts.minor) },
  { name: 'no_objection', asked: isMarketing, decide: suppressIf('objected', (facts) => facts.clientObjected) },
  { name: 'consent', asked: isMarketing, decide: suppressIf('no_consent', (facts) => !facts.consent) },
  {
    // Whoever answered is asked for a review, contented or not (D83).
    name: 'no_complaint',
    asked: (facts) => isMarketing(facts) && facts.kind !== 'review_invitation',
    decide: suppressIf('open_complaint', (facts) => facts.complains),
  },
  {
    name: 'cap',
    asked: isMarketing,
    decide: suppressIf('frequency_cap', ({ lastMarketingAt, now, capDays }) => within(lastMarketingAt, now, capDays)),
  },
  {
    name: 'win_back_distance',
    asked: (facts) => facts.kind === 'we_miss_you',
    decide: suppressIf('frequency_cap', ({ lastWinBackAt, now }) => within(lastWinBackAt, now, 90)),
  },
  {
    name: 'one_reminder',
    asked: (facts) => facts.kind === 'reminder',
    decide: suppressIf('reminded_that_day', (facts) => facts.remindedThatDay),
  },
  {
    name: 'asked_lately',
    asked: (facts) => facts.kind === 'follow_up',
    decide: suppressIf('asked_lately', ({ lastFollowUpAt, now }) => within(lastFollowUpAt, now, 60)),
  },
  { name: 'waking_hours', asked: always, decide: quietDecision },
  { name: 'holdout', asked: always, decide: suppressIf('holdout', (facts) => facts.heldOut) },
];

/** Whether a due message goes out, waits, or ends with a reason. */
export function decideSending(facts: SendingFacts): Decision {
  for (const { asked, decide } of checks) {
    const decision = asked(facts) ? decide(facts) : null;
    if (decision) return decision;
  }
  return { action: 'send' };
}

/** Every check with its outcome, also those after the one that decided. */
export function explainSending(facts: SendingFacts): CheckResult[] {
  return checks.map(({ name, asked, decide }) => {
    if (!asked(facts)) return { check: name, outcome: 'not_asked', reason: null, until: null };
    const decision = decide(facts);
    if (decision?.action === 'wait') return { check: name, outcome: 'waits', reason: null, until: decision.until };
    if (decision?.action === 'end') return { check: name, outcome: 'stopped', reason: decision.reason, until: null };
    return { check: name, outcome: 'passed', reason: null, until: null };
  });
}
