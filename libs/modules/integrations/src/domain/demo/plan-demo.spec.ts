import { planDemo } from './plan-demo.js';
import { demoStaff } from './demo-salon.js';

const now = { day: '2026-11-22', minute: 13 * 60 };

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
    const taken = plan.visits.flatMap(({ day, appointments }) =>
      appointments.map(({ staff, minute, minutes }) => ({
        key: `${staff} ${day}`,
        from: minute,
        to: minute + minutes,
      })),
    );
    const byDay = new Map<string, typeof taken>();
    for (const one of taken) byDay.set(one.key, [...(byDay.get(one.key) ?? []), one]);
    for (const stretches of byDay.values()) {
      const sorted = [...stretches].sort((a, b) => a.from - b.from);
      sorted.slice(1).forEach((one, index) => expect(one.from).toBeGreaterThanOrEqual(sorted[index]!.to));
    }
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
