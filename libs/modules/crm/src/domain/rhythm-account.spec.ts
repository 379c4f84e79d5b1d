import fc from 'fast-check';
import { addDays, daysBetween } from './local-day.js';
import { missedVisits, missedWorth } from './missed-value.js';
import { relationOf } from './relation.js';
import { accountOf } from './rhythm-account.js';
import { measureRhythm, thresholdsOf, rhythmOf } from './rhythm.js';
import { isOverdue, overdueStages, stageOf, type StageFacts } from './stage.js';

const today = '2026-06-15';
const now = new Date('2026-06-15T10:00:00Z');
const ago = (days: number) => addDays(today, -days);
const at = (facts: StageFacts) => accountOf(facts, now, today);

/** Somebody with a rhythm of 34.5 days and a spread of 3.5, last here so many days ago. */
const regular = (sinceDays: number, more: Partial<StageFacts> = {}): StageFacts => ({
  visits: 6,
  firstVisitDay: ago(400),
  lastVisitDay: ago(sinceDays),
  medianDays: 34.5,
  deviationDays: 3.5,
  rebookAfterDays: null,
  bookedUntil: null,
  referrals: 0,
  ...more,
});

/** Any history that visits can make: their days, what the last service says, a booking to come, people brought. */
const histories: fc.Arbitrary<StageFacts> = fc
  .record({
    offsets: fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 12 }),
    rebookAfterDays: fc.option(fc.integer({ min: 1, max: 120 })),
    bookedIn: fc.option(fc.integer({ min: -5, max: 60 })),
    referrals: fc.nat({ max: 2 }),
  })
  .map(({ offsets, rebookAfterDays, bookedIn, referrals }) => {
    const days = offsets.map(ago).sort();
    return {
      visits: days.length,
      firstVisitDay: days[0] ?? null,
      lastVisitDay: days.at(-1) ?? null,
      ...measureRhythm(days),
      rebookAfterDays: days.length === 0 ? null : rebookAfterDays,
      bookedUntil: bookedIn === null ? null : new Date(now.getTime() + bookedIn * 86_400_000),
      referrals,
    };
  });

describe('the account of a rhythm (D80)', () => {
  it('says every 32 to 38 days, last here 62 days ago', () => {
    expect(at(regular(62))).toEqual({
      relation: 'commitment',
      visits: 6,
      referrals: 0,
      source: 'own_rhythm',
      intervalDays: 34.5,
      spreadDays: 3.5,
      usualDays: { from: 32, to: 38 },
      sinceDays: 62,
      phase: 'slipping',
      phaseReason: 'past_slipping',
      limitDays: 51.75,
      expected: { earliest: ago(62 - 32), day: ago(62 - 35), latest: ago(62 - 38) },
    });
  });

  it('says nothing of somebody who was never here', () => {
    const never = regular(0, { visits: 0, firstVisitDay: null, lastVisitDay: null, medianDays: null });
    expect(at(never)).toMatchObject({
      relation: 'awareness',
      source: null,
      intervalDays: null,
      phase: null,
      phaseReason: 'never_here',
      expected: null,
    });
  });

  it('takes the interval of the service while the history is short, and says so', () => {
    const short = { visits: 2, medianDays: null, deviationDays: null };
    const known = at(regular(10, { ...short, rebookAfterDays: 56 }));
    expect(known).toMatchObject({
      source: 'service_interval',
      intervalDays: 56,
      phase: null,
      phaseReason: 'in_rhythm',
    });
    expect(known.expected?.day).toBe(addDays(today, 46));
    expect(at(regular(10, short))).toMatchObject({ source: 'default_interval', intervalDays: 42 });
  });

  it('expects nobody who has a booking to come', () => {
    const bookedUntil = new Date(now.getTime() + 1);
    expect(at(regular(62, { bookedUntil }))).toMatchObject({ phase: null, phaseReason: 'booked', expected: null });
    expect(at(regular(62, { bookedUntil: now }))).toMatchObject({ phase: 'slipping' });
  });

  it('has the phase of the stage, a limit that was passed, and days in their order, for every history', () => {
    fc.assert(
      fc.property(histories, (facts) => {
        const account = at(facts);
        const stage = stageOf(facts, now, today);
        expect(account.phase).toBe(isOverdue(stage) ? stage : null);
        if (account.phase) {
          expect(account.sinceDays).toBeGreaterThan(account.limitDays!);
          const limits = thresholdsOf(rhythmOf(facts));
          for (const graver of overdueStages.slice(overdueStages.indexOf(account.phase) + 1))
            expect(account.sinceDays).toBeLessThanOrEqual(limits[graver]);
        }
        if (!account.expected) return;
        const { earliest, day, latest } = account.expected;
        expect(earliest <= day && day <= latest).toBe(true);
        // Within these days, and only then, the client is due and no more than that.
        const since = daysBetween(facts.lastVisitDay!, today);
        expect(today >= earliest).toBe(since > thresholdsOf(rhythmOf(facts)).due);
        if (account.phase === 'due') expect(today <= latest).toBe(true);
      }),
    );
  });

  it('only ever grows graver while nobody comes', () => {
    const gravity = [null, 'due', 'late', 'slipping', 'lost'];
    fc.assert(
      fc.property(histories, fc.integer({ min: 0, max: 400 }), (facts, days) => {
        const later = accountOf(facts, new Date(now.getTime() + days * 86_400_000), addDays(today, days));
        expect(gravity.indexOf(later.phase)).toBeGreaterThanOrEqual(gravity.indexOf(at(facts).phase));
        expect(later.relation).toBe(at(facts).relation);
      }),
    );
  });
});

describe('a relation', () => {
  it.each([
    [0, 5, 'awareness'],
    [1, 0, 'engagement'],
    [2, 3, 'engagement'],
    [3, 0, 'commitment'],
    [40, 1, 'ambassador'],
  ])('of %i visits and %i brought is %s', (visits, referrals, relation) => {
    expect(relationOf({ visits, referrals })).toBe(relation);
  });

  it('agrees with the stage of those who keep their rhythm', () => {
    const stagesOf: Record<string, readonly string[]> = {
      awareness: ['lead'],
      engagement: ['new', 'returning'],
      commitment: ['regular'],
      ambassador: ['ambassador'],
    };
    fc.assert(
      fc.property(histories, (facts) => {
        const stage = stageOf(facts, now, today);
        if (!isOverdue(stage)) expect(stagesOf[relationOf(facts)]).toContain(stage);
      }),
    );
  });
});

describe('what was missed', () => {
  const monthly = { intervalDays: 30, spreadDays: 3, own: true };

  it.each([
    [28, 1],
    [59, 1],
    [60, 2],
    [200, 6],
    [4000, 12],
  ])('after %i days of a monthly rhythm is %i visits', (since, visits) => {
    expect(missedVisits(since, monthly)).toBe(visits);
  });

  it('is worth the mean so far, once per visit, in whole minor units', () => {
    expect(missedWorth({ total: 100_000, visits: 3 }, 2)).toBe(66_667);
    expect(missedWorth({ total: 0, visits: 0 }, 2)).toBe(0);
  });
});
