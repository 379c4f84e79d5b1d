import { addDays } from './local-day.js';
import { isOverdue, stageOf, urgencyOf, type StageFacts } from './stage.js';

const today = '2026-06-15';
const now = new Date('2026-06-15T10:00:00Z');
const ago = (days: number) => addDays(today, -days);

/** A regular with a rhythm of 30 days and a spread of 5, last here so many days ago. */
const regular = (sinceDays: number, more: Partial<StageFacts> = {}): StageFacts => ({
  visits: 6,
  firstVisitDay: ago(400),
  lastVisitDay: ago(sinceDays),
  medianDays: 30,
  deviationDays: 5,
  rebookAfterDays: null,
  bookedUntil: null,
  referrals: 0,
  ...more,
});
const early = (visits: number, firstAgo: number, lastAgo: number): StageFacts =>
  regular(lastAgo, { visits, firstVisitDay: ago(firstAgo), medianDays: null, deviationDays: null });
const at = (facts: StageFacts) => stageOf(facts, now, today);

describe('stageOf', () => {
  it('is lead until somebody has come, booking or not', () => {
    const lead = { ...early(0, 0, 0), firstVisitDay: null, lastVisitDay: null };
    expect(at(lead)).toBe('lead');
    expect(at({ ...lead, bookedUntil: new Date('2026-07-01T10:00:00Z') })).toBe('lead');
  });

  it.each([
    [0, 'regular'],
    [25, 'regular'],
    [26, 'due'],
    [35, 'due'],
    [36, 'late'],
    [45, 'late'],
    [46, 'slipping'],
    [180, 'slipping'],
    [181, 'lost'],
  ])('with a rhythm of 30 and a spread of 5 is, %i days after the last visit, %s', (since, stage) => {
    expect(at(regular(since))).toBe(stage);
  });

  it('loses nobody before three of their own intervals have passed', () => {
    expect(at(regular(270, { medianDays: 90 }))).toBe('slipping');
    expect(at(regular(271, { medianDays: 90 }))).toBe('lost');
  });

  it('takes the service, and else 42 days, before there is a rhythm', () => {
    expect(at(early(1, 39, 39))).toBe('new');
    expect(at(early(1, 40, 40))).toBe('due');
    expect(at({ ...early(1, 40, 40), rebookAfterDays: 56 })).toBe('new');
  });

  it('lets a booking to come stop every overdue stage', () => {
    const bookedUntil = new Date('2026-06-15T10:00:01Z');
    for (const since of [26, 36, 46, 181]) expect(at(regular(since, { bookedUntil }))).toBe('regular');
  });

  it('does not let a booking that has begun stop it', () => {
    expect(at(regular(36, { bookedUntil: now }))).toBe('late');
  });

  it('tells new, returning, regular and ambassador apart', () => {
    expect(at(early(1, 20, 20))).toBe('new');
    expect(at(early(2, 90, 20))).toBe('new');
    expect(at(early(2, 91, 20))).toBe('returning');
    expect(at(early(3, 30, 10))).toBe('regular');
    expect(at({ ...early(3, 30, 10), referrals: 1 })).toBe('ambassador');
    expect(at({ ...early(2, 30, 10), referrals: 1 })).toBe('new');
  });
});

describe('urgency', () => {
  it('puts those about to be lost first, regulars before others, and those who are lost last', () => {
    const kinds = (['lost', 'due', 'slipping', 'late'] as const).flatMap((stage) => [
      { stage, own: false },
      { stage, own: true },
    ]);
    const sorted = kinds.toSorted((a, b) => urgencyOf(a.stage, a.own) - urgencyOf(b.stage, b.own));
    expect(sorted.map(({ stage, own }) => `${own ? 'regular' : 'other'} ${stage}`)).toEqual([
      'regular slipping',
      'regular late',
      'regular due',
      'other slipping',
      'other late',
      'other due',
      'regular lost',
      'other lost',
    ]);
    expect(isOverdue('regular')).toBe(false);
    expect(isOverdue('late')).toBe(true);
  });
});
