import { decideSending, explainSending } from './decide-sending.js';
import { confirmationRequestDue, reminderDue } from './reminder-due.js';
import type { SendingFacts } from './sending-facts.js';
import { failureOf, waitBeforeRetry, type HandOverError } from './smtp-answer.js';
import { winBackDue } from './win-back-due.js';

const at = (text: string) => new Date(text);
const facts: SendingFacts = {
  kind: 'reminder',
  category: 'service',
  now: at('2026-03-04T09:00:00Z'),
  timeZone: 'Europe/Oslo',
  automationEnabled: true,
  conditionsMet: true,
  address: 'ingrid@example.test',
  addressSuppressed: false,
  clientArchived: false,
  clientRestricted: false,
  clientDeceased: false,
  clientObjected: false,
  minor: false,
  complains: false,
  consent: false,
  booking: {
    status: 'confirmed',
    startsAt: at('2026-03-05T09:00:00Z'),
    plannedFor: at('2026-03-05T09:00:00Z'),
    cancelledByBusiness: false,
    clientConfirmed: false,
    confirmBy: null,
  },
  awaited: false,
  visitedSince: false,
  stillTheDay: true,
  lastMarketingAt: null,
  capDays: 7,
  lastWinBackAt: null,
  lastFollowUpAt: null,
  offerStands: false,
  remindedThatDay: false,
  heldOut: false,
};
const marketing: SendingFacts = { ...facts, kind: 'we_miss_you', category: 'marketing', booking: null, consent: true };

describe('whether a due message still goes out', () => {
  it.each<[string, Partial<SendingFacts>, object]>([
    ['as planned', {}, { action: 'send' }],
    [
      'the visit has moved',
      {
        booking: { ...facts.booking!, startsAt: at('2026-03-06T09:00:00Z') },
      },
      { state: 'cancelled', reason: 'moved' },
    ],
    [
      'the visit is cancelled',
      { booking: { ...facts.booking!, status: 'cancelled' } },
      { state: 'cancelled', reason: 'booking_ended' },
    ],
    [
      'D77 the worker was down and it is too late to help',
      { now: at('2026-03-05T08:30:00Z') },
      { state: 'expired', reason: 'missed' },
    ],
    ['D77 late, but still useful', { now: at('2026-03-05T07:30:00Z') }, { action: 'send' }],
    [
      'D79 another visit that day was reminded of',
      { remindedThatDay: true },
      { state: 'suppressed', reason: 'reminded_that_day' },
    ],
    ['nobody to reach', { address: null }, { state: 'suppressed', reason: 'no_address' }],
    ['the address refused for good', { addressSuppressed: true }, { state: 'suppressed', reason: 'address_refused' }],
  ])('a reminder, %s', (_name, change, expected) => {
    expect(decideSending({ ...facts, ...change })).toMatchObject(expected);
  });

  it.each<[string, Partial<SendingFacts>, object]>([
    ['with consent, by day', {}, { action: 'send' }],
    ['D74 without consent', { consent: false }, { state: 'suppressed', reason: 'no_consent' }],
    [
      'an objection, whatever was agreed (SEC-P11)',
      { clientObjected: true },
      { state: 'suppressed', reason: 'objected' },
    ],
    ['somebody who has died (D80)', { clientDeceased: true }, { state: 'suppressed', reason: 'deceased' }],
    ['restricted data (SEC-P11)', { clientRestricted: true }, { state: 'suppressed', reason: 'restricted' }],
    ['D80 a booking is to come', { awaited: true }, { state: 'cancelled', reason: 'came_back' }],
    [
      'D80 another one within 90 days',
      { lastWinBackAt: at('2026-01-01T09:00:00Z') },
      { state: 'suppressed', reason: 'frequency_cap' },
    ],
    [
      'D75 at night it waits until eight',
      { now: at('2026-03-04T22:00:00Z') },
      { action: 'wait', until: at('2026-03-05T07:00:00Z') },
    ],
    [
      'D75 in the night of the spring change',
      { now: at('2026-03-28T23:30:00Z') },
      { action: 'wait', until: at('2026-03-29T06:00:00Z') },
    ],
  ])('marketing, %s', (_name, change, expected) => {
    expect(decideSending({ ...marketing, ...change })).toMatchObject(expected);
  });
});

describe('what keeps a message back', () => {
  const kinds = ['we_miss_you', 'birthday', 'review_invitation', 'rebook_nudge', 'seasonal', 'campaign'] as const;
  const marketingOf = (kind: (typeof kinds)[number]): SendingFacts => ({
    ...marketing,
    kind,
    booking: kind === 'review_invitation' ? { ...facts.booking!, status: 'completed' } : null,
  });

  it.each(kinds)(
    '%s goes to nobody who has not agreed, cannot be reached, is gone or a child (SEC-P05, D74)',
    (kind) => {
      const reasons = (change: Partial<SendingFacts>) => decideSending({ ...marketingOf(kind), ...change });
      expect(reasons({})).toEqual({ action: 'send' });
      expect(reasons({ consent: false })).toMatchObject({ state: 'suppressed', reason: 'no_consent' });
      expect(reasons({ address: null })).toMatchObject({ reason: 'no_address' });
      expect(reasons({ addressSuppressed: true })).toMatchObject({ reason: 'address_refused' });
      expect(reasons({ clientArchived: true })).toMatchObject({ reason: 'client_archived' });
      expect(reasons({ minor: true })).toMatchObject({ reason: 'minor' });
    },
  );

  it('service messages need no consent (D74)', () => {
    for (const kind of ['reminder', 'confirmation', 'changed'] as const)
      expect(decideSending({ ...facts, kind, consent: false })).toEqual({ action: 'send' });
  });

  it('one marketing message on a channel in so many days, by the owner’s choice, tries that failed included (D76)', () => {
    const sixDaysAgo = at('2026-02-26T09:00:00Z');
    const capped = { ...marketingOf('birthday'), lastMarketingAt: sixDaysAgo };
    expect(decideSending(capped)).toMatchObject({ state: 'suppressed', reason: 'frequency_cap' });
    expect(decideSending({ ...capped, capDays: 5 })).toEqual({ action: 'send' });
    expect(decideSending({ ...facts, lastMarketingAt: sixDaysAgo })).toEqual({ action: 'send' });
  });

  it('who complained is not courted, but may write a review like everybody who answered (D80, D83)', () => {
    expect(decideSending({ ...marketingOf('we_miss_you'), complains: true })).toMatchObject({
      reason: 'open_complaint',
    });
    expect(decideSending({ ...marketingOf('review_invitation'), complains: true })).toEqual({ action: 'send' });
  });

  it('nobody is asked how it was twice in sixty days, nor after a missed visit (D83)', () => {
    const asked: SendingFacts = { ...facts, kind: 'follow_up', booking: { ...facts.booking!, status: 'completed' } };
    const ago = (days: number) => new Date(asked.now.getTime() - days * 86_400_000);
    expect(decideSending({ ...asked, lastFollowUpAt: ago(59) })).toMatchObject({ reason: 'asked_lately' });
    expect(decideSending({ ...asked, lastFollowUpAt: ago(60) })).toEqual({ action: 'send' });
    const missed = { ...asked, booking: { ...facts.booking!, status: 'no_show' as const } };
    expect(decideSending(missed)).toMatchObject({ state: 'cancelled', reason: 'not_completed' });
  });

  it('who is held out has passed all that the others have, and is held out last', () => {
    const held = { ...marketingOf('birthday'), heldOut: true };
    expect(decideSending(held)).toMatchObject({ state: 'suppressed', reason: 'holdout' });
    expect(decideSending({ ...held, consent: false })).toMatchObject({ reason: 'no_consent' });
    expect(decideSending({ ...held, now: at('2026-03-04T22:00:00Z') })).toMatchObject({ action: 'wait' });
  });

  it.each<[string, string, string, string | null]>([
    ['21:30', '2026-03-04T20:30:00Z', 'Europe/Oslo', '2026-03-05T07:00:00Z'],
    ['07:00', '2026-03-05T06:00:00Z', 'Europe/Oslo', '2026-03-05T07:00:00Z'],
    ['21:00', '2026-03-04T20:00:00Z', 'Europe/Oslo', '2026-03-05T07:00:00Z'],
    ['20:59', '2026-03-04T19:59:00Z', 'Europe/Oslo', null],
    ['08:00', '2026-03-05T07:00:00Z', 'Europe/Oslo', null],
    ['the autumn night', '2026-10-24T22:30:00Z', 'Europe/Oslo', '2026-10-25T07:00:00Z'],
    ['a client in New York at 04:00', '2026-03-04T09:00:00Z', 'America/New_York', '2026-03-04T13:00:00Z'],
    ['a client in Tokyo at 18:00', '2026-03-04T09:00:00Z', 'Asia/Tokyo', null],
  ])(
    'marketing due at %s is held to the waking hours and not dropped (SEC-P09, D75)',
    (_name, now, timeZone, until) => {
      const decision = decideSending({ ...marketingOf('birthday'), now: at(now), timeZone });
      expect(decision).toEqual(until ? { action: 'wait', until: at(until) } : { action: 'send' });
    },
  );

  it('what the business cancels shortly before a visit is told at once, other cancellations in the morning (D75)', () => {
    const night = at('2026-03-04T22:30:00Z');
    const cancelled = (startsAt: string, cancelledByBusiness: boolean): SendingFacts => ({
      ...facts,
      kind: 'cancelled',
      now: night,
      booking: { ...facts.booking!, status: 'cancelled', startsAt: at(startsAt), cancelledByBusiness },
    });
    expect(decideSending(cancelled('2026-03-05T01:00:00Z', true))).toEqual({ action: 'send' });
    expect(decideSending(cancelled('2026-03-05T08:00:00Z', true))).toEqual({ action: 'send' });
    const morning = { action: 'wait', until: at('2026-03-05T07:00:00Z') };
    expect(decideSending(cancelled('2026-03-05T12:00:00Z', true))).toEqual(morning);
    expect(decideSending(cancelled('2026-03-05T12:00:00Z', false))).toEqual({ action: 'send' });
  });

  it('a reminder that comes late in the night waits for the morning, unless the visit would not (D75, D77)', () => {
    const late = { ...facts, now: at('2026-03-05T02:00:00Z') };
    expect(decideSending(late)).toEqual({ action: 'wait', until: at('2026-03-05T07:00:00Z') });
    const soon = { ...facts.booking!, startsAt: at('2026-03-05T06:30:00Z'), plannedFor: at('2026-03-05T06:30:00Z') };
    expect(decideSending({ ...late, booking: soon })).toEqual({ action: 'send' });
  });

  it('tells every check with its outcome, also those after the one that decided', () => {
    const told = explainSending({ ...marketing, consent: false, lastMarketingAt: marketing.now, heldOut: true });
    const outcomes = Object.fromEntries(told.map((one) => [one.check, one.reason ?? one.outcome]));
    expect(outcomes).toMatchObject({
      still_true: 'passed',
      consent: 'no_consent',
      cap: 'frequency_cap',
      one_reminder: 'not_asked',
      waking_hours: 'passed',
      holdout: 'holdout',
    });
  });
});

describe('when messages are due', () => {
  const rule = { mode: 'day_before_same_time', hours: 24 } as const;
  const visitAt = (startsAt: Date) => ({ timeZone: 'Europe/Oslo', startsAt, bookedAt: at('2026-03-01T09:00:00Z') });

  it('D15 keeps the local time across the spring change, or the elapsed hours where the rule says so', () => {
    const visit = at('2026-03-29T08:00:00Z');
    expect(reminderDue(rule, visitAt(visit))).toEqual(at('2026-03-28T09:00:00Z'));
    expect(reminderDue({ mode: 'hours_before', hours: 24 }, visitAt(visit))).toEqual(at('2026-03-28T08:00:00Z'));
  });

  it('D75 moves out of the night: to the morning where that is early enough, else to the evening before', () => {
    expect(reminderDue(rule, visitAt(at('2026-03-05T06:00:00Z')))).toEqual(at('2026-03-04T07:00:00Z'));
    expect(reminderDue({ mode: 'hours_before', hours: 3 }, visitAt(at('2026-03-05T08:00:00Z')))).toEqual(
      at('2026-03-04T19:59:00Z'),
    );
  });

  it('keeps to the waking hours of the client’s clock, not the salon’s (D75)', () => {
    // 09:00 in Oslo is 03:00 in New York; waiting until 08:00 there is early enough, and Tokyo is awake anyway.
    const visit = visitAt(at('2026-03-05T08:00:00Z'));
    expect(reminderDue(rule, visit, 'America/New_York')).toEqual(at('2026-03-04T13:00:00Z'));
    expect(reminderDue(rule, visit, 'Asia/Tokyo')).toEqual(at('2026-03-04T08:00:00Z'));
  });

  it('asks for a word before it is due, at once where that has passed, and not when no answer can come any more (D51)', () => {
    const by = at('2026-03-05T11:00:00Z');
    const ask = (bookedAt: string) => confirmationRequestDue(24, by, 'Europe/Oslo', at(bookedAt));
    expect(ask('2026-03-01T09:00:00Z')).toEqual(at('2026-03-04T11:00:00Z'));
    expect(ask('2026-03-05T08:00:00Z')).toEqual(at('2026-03-05T08:00:00Z'));
    expect(ask('2026-03-05T10:30:00Z')).toBeNull();
  });

  it('D78 reminds nobody who booked later than the reminder', () => {
    expect(reminderDue(rule, visitAt(at('2026-03-02T06:00:00Z')))).toBeNull();
  });

  it('D80 misses after 1.5 times the own interval, and never before 45 days', () => {
    const last = at('2026-01-01T10:00:00Z');
    expect(winBackDue({ minDays: 45, factor: 1.5 }, last, 20).getTime() - last.getTime()).toBe(45 * 86_400_000 + 1000);
    expect(winBackDue({ minDays: 45, factor: 1.5 }, last, 40).getTime() - last.getTime()).toBe(60 * 86_400_000 + 1000);
  });
});

describe('what an SMTP server’s answer means', () => {
  it.each<[HandOverError, string]>([
    [{ responseCode: 451, command: 'DATA' }, 'retry'],
    [{ responseCode: 550, command: 'RCPT TO' }, 'address_refused'],
    [{ responseCode: 552, command: 'RCPT TO' }, 'message_refused'],
    [{ responseCode: 554, command: 'DATA' }, 'message_refused'],
    [{ responseCode: 550, command: 'MAIL FROM' }, 'channel_refused'],
    [{ responseCode: 554, command: 'CONN' }, 'channel_refused'],
    [{ responseCode: 535, code: 'EAUTH' }, 'channel_refused'],
    [{ code: 'ETLS', command: 'STARTTLS' }, 'channel_refused'],
    [{ responseCode: 554, command: 'RCPT TO' }, 'address_refused'],
    [{ code: 'ECONNREFUSED', command: 'CONN' }, 'retry'],
    [{ code: 'ECONNECTION', command: 'DATA', begun: true }, 'unknown'],
  ])('%j: %s', (error, expected) => {
    expect(failureOf(error)).toBe(expected);
  });

  it('waits longer each time, and gives up after about a day', () => {
    expect([1, 2, 3, 4, 5, 48].map((tries) => waitBeforeRetry(tries))).toEqual([
      5_000, 60_000, 300_000, 900_000, 1_800_000, 1_800_000,
    ]);
    expect(waitBeforeRetry(49)).toBeNull();
  });
});
