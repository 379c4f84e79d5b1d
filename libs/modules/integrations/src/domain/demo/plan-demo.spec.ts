import { planDemo } from './plan-demo.js';
import type { DemoVisit } from './demo-plan.js';
import { demoStaff } from './demo-salon.js';

const now = { day: '2026-11-22', minute: 13 * 60 };

/** Who has two things at once, and when. */
function overlapping(visits: readonly DemoVisit[]): string[] {
  const ends = new Map<string, number>();
  return visits
    .flatMap(({ day, appointments }) => appointments.map((one) => ({ ...one, key: `${one.staff} ${day}` })))
    .sort((a, b) => a.minute - b.minute)
    .flatMap(({ key, minute, minutes }) => {
      const busyUntil = ends.get(key) ?? 0;
      ends.set(key, minute + minutes);
      return minute < busyUntil ? [key] : [];
    });
}

describe('the plan of a made-up salon', () => {
  const plan = planDemo(now);

  it('is the same for the same moment, and follows the moment', () => {
    expect(planDemo(now)).toEqual(plan);
    expect(planDemo({ ...now, day: '2026-03-02' }).visits.at(-1)?.day).toBe('2026-03-16');
  });

  it('has a few hundred clients, each with a number and an address of their own', () => {
    expect(plan.clients.length).toBeGreaterThanOrEqual(300);
    expect(new Set(plan.clients.map((one) => one.phone)).size).toBe(plan.clients.length);
    expect(new Set(plan.clients.map((one) => one.email)).size).toBe(plan.clients.length);
    expect(plan.clients.every((one) => /^[a-z.]+\.\d+@example\.test$/.test(one.email))).toBe(true);
  });

  it('gives everybody their time for themselves', () => {
    expect(overlapping(plan.visits)).toEqual([]);
  });

  it('keeps a year of visits, most of them completed, and two weeks ahead', () => {
    const past = plan.visits.filter((one) => one.day < now.day);
    const share = (status: string) => past.filter((one) => one.status === status).length / past.length;
    expect(past.length).toBeGreaterThan(1500);
    expect(share('completed')).toBeGreaterThan(0.85);
    expect(share('no_show')).toBeGreaterThan(0.02);
    expect(past.every((one) => ['completed', 'no_show', 'cancelled'].includes(one.status))).toBe(true);
    const ahead = plan.visits.filter((one) => one.day > now.day && one.status === 'confirmed');
    expect(ahead.length).toBeGreaterThan(40);
    const keys = plan.visits.map((one) => one.key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each([1, 7, 9, 13, 17, 19])(
    'has somebody at work, or yet to come, at %d o’clock, and no two things at once',
    (hour) => {
      for (const day of ['2026-11-16', '2026-11-20', '2026-11-22']) {
        const today = planDemo({ day, minute: hour * 60 }).visits.filter((one) => one.day === day);
        const open = today.filter((one) => ['in_progress', 'arrived', 'confirmed'].includes(one.status));
        expect(open.length).toBeGreaterThan(0);
        expect(overlapping(today)).toEqual([]);
      }
    },
  );

  it.each([21, 23])('has closed at %d o’clock, as a salon has', (hour) => {
    const day = '2026-11-22';
    const today = planDemo({ day, minute: hour * 60 }).visits.filter((one) => one.day === day);
    const ends = today.flatMap(({ appointments }) => appointments.map(({ minute, minutes }) => minute + minutes));
    expect(Math.max(...ends)).toBeLessThanOrEqual(21 * 60);
    expect(overlapping(today)).toEqual([]);
  });

  it.each([1, 2, 3, 4, 5, 6, 7])('is alive on weekday %d', (weekday) => {
    const day = `2026-11-${15 + weekday}`;
    const today = planDemo({ day, minute: 13 * 60 }).visits.filter((one) => one.day === day);
    const working = demoStaff.filter((one) => one.days.includes(weekday)).length;
    expect(working).toBeGreaterThanOrEqual(2);
    expect(today.length).toBeGreaterThanOrEqual(working * 2);
    expect(today.some((one) => one.status === 'completed')).toBe(true);
    expect(today.some((one) => one.status === 'confirmed' || one.status === 'arrived')).toBe(true);
  });
});
