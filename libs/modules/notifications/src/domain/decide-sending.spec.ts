import { decideSending, type SendingFacts } from './decide-sending.js';
import { reminderDue } from './reminder-due.js';
import { failureOf, waitBeforeRetry, type HandOverError } from './smtp-answer.js';
import { winBackDue } from './win-back-due.js';

const at = (text: string) => new Date(text);
const facts: SendingFacts = {
  kind: 'reminder',
  category: 'service',
  now: at('2026-03-04T09:00:00Z'),
  timeZone: 'Europe/Oslo',
  automationEnabled: true,
  address: 'ingrid@example.test',
  addressSuppressed: false,
  clientArchived: false,
  consent: false,
  booking: { status: 'confirmed', startsAt: at('2026-03-05T09:00:00Z'), plannedFor: at('2026-03-05T09:00:00Z') },
  awaited: false,
  visitedSince: false,
  lastMarketingAt: null,
  lastFollowUpAt: null,
  offerStands: false,
  remindedThatDay: false,
};
const marketing: SendingFacts = { ...facts, kind: 'we_miss_you', category: 'marketing', booking: null, consent: true };

describe('whether a due message still goes out', () => {
  it.each<[string, Partial<SendingFacts>, object]>([
    ['as planned', {}, { action: 'send' }],
    [
      'the visit has moved',
      {
        booking: { status: 'confirmed', startsAt: at('2026-03-06T09:00:00Z'), plannedFor: at('2026-03-05T09:00:00Z') },
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
    ['D80 a booking is to come', { awaited: true }, { state: 'cancelled', reason: 'came_back' }],
    [
      'D80 another one within 90 days',
      { lastMarketingAt: at('2026-01-01T09:00:00Z') },
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

describe('when messages are due', () => {
  const rule = { mode: 'day_before_same_time', hours: 24 } as const;
  const booked = at('2026-03-01T09:00:00Z');

  it('D15 keeps the local time across the spring change, or the elapsed hours where the rule says so', () => {
    const visit = at('2026-03-29T08:00:00Z');
    expect(reminderDue(rule, 'Europe/Oslo', visit, booked)).toEqual(at('2026-03-28T09:00:00Z'));
    expect(reminderDue({ mode: 'hours_before', hours: 24 }, 'Europe/Oslo', visit, booked)).toEqual(
      at('2026-03-28T08:00:00Z'),
    );
  });

  it('D75 moves out of the night: to the morning where that is early enough, else to the evening before', () => {
    expect(reminderDue(rule, 'Europe/Oslo', at('2026-03-05T06:00:00Z'), booked)).toEqual(at('2026-03-04T07:00:00Z'));
    expect(reminderDue({ mode: 'hours_before', hours: 3 }, 'Europe/Oslo', at('2026-03-05T08:00:00Z'), booked)).toEqual(
      at('2026-03-04T19:59:00Z'),
    );
  });

  it('D78 reminds nobody who booked later than the reminder', () => {
    expect(reminderDue(rule, 'Europe/Oslo', at('2026-03-02T06:00:00Z'), booked)).toBeNull();
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
    [{ responseCode: 550, command: 'MAIL FROM' }, 'retry'],
    [{ responseCode: 554, command: 'CONN' }, 'retry'],
    [{ responseCode: 535, code: 'EAUTH' }, 'retry'],
    [{ code: 'ECONNREFUSED', command: 'CONN' }, 'retry'],
    [{ code: 'ECONNECTION', command: 'DATA' }, 'unknown'],
  ])('%j: %s', (error, expected) => {
    expect(failureOf(error)).toBe(expected);
  });

  it('waits longer each time, and gives up after about a day', () => {
    expect([1, 2, 3, 4, 5, 48].map(waitBeforeRetry)).toEqual([5_000, 60_000, 300_000, 900_000, 1_800_000, 1_800_000]);
    expect(waitBeforeRetry(49)).toBeNull();
  });
});
