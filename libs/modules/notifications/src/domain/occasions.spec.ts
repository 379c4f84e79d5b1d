import { settingsWith } from './automation.js';
import {
  birthdayIn,
  birthdaysOn,
  isBirthday,
  isInSeason,
  isMinor,
  nextBirthday,
  nextInvitation,
  nextNudge,
  nextWinBack,
  seasonAt,
  type OccasionFacts,
} from './occasions.js';

const at = (text: string) => new Date(text);
const oslo = 'Europe/Oslo';
const facts: OccasionFacts = {
  birthday: null,
  firstVisitDay: '2025-02-03',
  lastVisitAt: at('2026-03-02T09:00:00Z'),
  lastBookingId: 'last',
  intervalDays: 30,
  serviceIntervalDays: 56,
};

describe('birthdays (D81)', () => {
  it.each([
    ['02-29', 2027, '2027-02-28'],
    ['02-29', 2028, '2028-02-29'],
    ['1980-02-29', 2100, '2100-02-28'],
    ['07-14', 2027, '2027-07-14'],
  ])('%s in %i is kept on %s (D81)', (birthday, year, day) => {
    expect(birthdayIn(year, birthday)).toBe(day);
    expect(birthdaysOn(day)).toContain(birthday.slice(-5));
  });

  it('come on the local morning of the client, whose year of birth nobody needs (D81)', () => {
    const next = (zone: string, from: string) => nextBirthday('05-17', zone, '09:00', at(from));
    expect(next(oslo, '2026-01-01T00:00:00Z')).toMatchObject({ name: '2026', dueAt: at('2026-05-17T07:00:00Z') });
    expect(next(oslo, '2026-05-17T07:00:01Z')).toMatchObject({ name: '2027', dueAt: at('2027-05-17T07:00:00Z') });
    expect(next('Asia/Tokyo', '2026-01-01T00:00:00Z').dueAt).toEqual(at('2026-05-17T00:00:00Z'));
    expect(isBirthday('05-17', 'Asia/Tokyo', at('2026-05-16T15:00:00Z'))).toBe(true);
    expect(isBirthday('05-17', oslo, at('2026-05-16T15:00:00Z'))).toBe(false);
  });

  it('tell who is known to be a child, from the year alone (SEC-P05)', () => {
    const on = at('2026-03-04T09:00:00Z');
    const minors = ['2008-03-05', '2008-03-04', '03-05'].map((birthday) => isMinor(birthday, oslo, on));
    expect(minors).toEqual([true, false, false]);
  });
});

describe('clients whose rhythm says that it is time (D80)', () => {
  const settings = settingsWith('rebook_nudge', { daysBefore: 7, time: '10:00' });

  it('are nudged a week before the visit to be expected, by their own interval or that of the service', () => {
    expect(nextNudge(facts, oslo, settings)?.dueAt).toEqual(at('2026-03-25T09:00:00Z'));
    // The clocks have changed by then: ten o'clock is still ten o'clock.
    expect(nextNudge(facts, oslo, { ...settings, interval: 'service' })?.dueAt).toEqual(at('2026-04-20T08:00:00Z'));
    expect(nextNudge({ ...facts, lastVisitAt: null }, oslo, settings)).toBeNull();
  });

  it('are missed after max(45, 1.5 × their interval), whatever the service’s (D80)', () => {
    const rule = settingsWith('we_miss_you', {});
    const days = (change: Partial<OccasionFacts>) =>
      Math.floor(
        (nextWinBack({ ...facts, ...change }, rule)!.dueAt.getTime() - facts.lastVisitAt!.getTime()) / 86_400_000,
      );
    expect([
      days({}),
      days({ intervalDays: 40 }),
      days({ intervalDays: 56, serviceIntervalDays: 30 }),
      days({ intervalDays: 42 }),
    ]).toEqual([45, 60, 84, 63]);
  });
});

describe('the season', () => {
  const settings = settingsWith('seasonal', { from: '11-15', until: '12-15', time: '10:00' });

  it('may run over the new year', () => {
    const winter = { from: '12-10', until: '01-10' };
    expect(seasonAt(winter, '2027-01-05')).toEqual({ from: '2026-12-10', until: '2027-01-10' });
    expect(seasonAt(winter, '2027-01-11')).toEqual({ from: '2027-12-10', until: '2028-01-10' });
    expect(isInSeason(winter, oslo, at('2027-01-10T22:30:00Z'))).toBe(true);
    expect(isInSeason(winter, oslo, at('2027-01-10T23:30:00Z'))).toBe(false);
  });

  it('invites on its first day, or as soon as it can, each who had come before it, once', () => {
    const from = (text: string) => nextInvitation(facts, oslo, settings, at(text));
    expect(from('2026-03-01T00:00:00Z')).toMatchObject({ name: '2026-11-15', dueAt: at('2026-11-15T09:00:00Z') });
    expect(from('2026-11-20T12:00:00Z')).toMatchObject({ name: '2026-11-15', dueAt: at('2026-11-21T09:00:00Z') });
    expect(from('2026-12-15T12:00:00Z')).toMatchObject({ name: '2027-11-15' });
    expect(
      nextInvitation({ ...facts, firstVisitDay: '2026-11-15' }, oslo, settings, at('2026-11-16T00:00:00Z')),
    ).toBeNull();
  });
});
