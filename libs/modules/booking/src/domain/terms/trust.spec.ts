import { standingOf, trustOf, type EndedVisit } from './trust.js';

const now = new Date('2026-06-01T10:00:00Z');
/** `m` missed, `k` kept, `e` excused; one a week, the last of them a week ago. */
function visits(story: string, weeksAgo = 1): EndedVisit[] {
  return [...story].map((one, index) => ({
    status: one === 'k' ? 'completed' : 'no_show',
    excused: one === 'e',
    startsAt: new Date(now.getTime() - (story.length - 1 - index + weeksAgo) * 7 * 86_400_000),
  }));
}

describe('trust (D53)', () => {
  it.each([
    ['', false],
    ['m', false],
    ['mm', true],
    ['mkm', true],
    ['mmkk', true],
    ['mmkkk', false],
    ['mmkkmk', true],
    ['mmkkkm', false],
    ['mmkkkmm', true],
    ['me', false],
    ['mem', true],
  ])('after "%s" asks for a deposit: %s', (story, asked) => {
    expect(trustOf(visits(story), now).depositByRule).toBe(asked);
  });

  it('forgets what lies more than twelve months back', () => {
    expect(trustOf(visits('mm', 51), now).depositByRule).toBe(true);
    expect(trustOf(visits('mm', 53), now)).toMatchObject({ misses: 0, depositByRule: false });
  });

  it('lets the owner say otherwise, and asks nobody while the rule is off', () => {
    expect(standingOf(visits('mm'), null, true, now)).toMatchObject({ mustPay: true, trusted: false, isNew: true });
    expect(standingOf(visits('mm'), 'trusted', true, now)).toMatchObject({ mustPay: false, trusted: true });
    expect(standingOf(visits('k'), 'deposit', false, now)).toMatchObject({ mustPay: true, isNew: false });
    expect(standingOf(visits('mm'), null, false, now)).toMatchObject({ mustPay: false, hasMissed: true });
  });
});
