import { activeDaysOf, returnDaysOf } from './active-window.js';
import { churnOf, lostOf, retentionOf } from './retention.js';

describe('retention', () => {
  it('F.1 and F.2: S=150, N=50, lost 7, E=193 keeps 143 of 150 and loses 7', () => {
    const clients = { atStart: 150, atEnd: 193, fresh: 50, reactivated: 0 };
    expect(retentionOf(clients)).toEqual({ value: 143 / 150, numerator: 143, denominator: 150, few: false });
    expect(churnOf(clients)).toEqual({ value: 7 / 150, numerator: 7, denominator: 150, few: false });
    expect(lostOf(clients)).toBe(7);
  });

  it('never passes 100 %, however many came back', () => {
    expect(retentionOf({ atStart: 20, atEnd: 90, fresh: 30, reactivated: 40 }).value).toBe(1);
  });

  it('is null of nobody', () => {
    expect(retentionOf({ atStart: 0, atEnd: 5, fresh: 5, reactivated: 0 }).value).toBeNull();
  });

  it('takes twice the median interval for active, at least 60 days, and one and a half for returned', () => {
    expect([activeDaysOf(null), activeDaysOf(21), activeDaysOf(30), activeDaysOf(42.5)]).toEqual([60, 60, 60, 85]);
    expect([returnDaysOf(null), returnDaysOf(30)]).toEqual([63, 45]);
  });
});
