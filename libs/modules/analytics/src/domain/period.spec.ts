import { bucketsOf, comparedWith, periodUntil } from './period.js';

const march = { from: '2026-03-01', end: '2026-04-01' };

describe('a period', () => {
  it.each([
    ['2026-04-10', { from: '2026-03-01', end: '2026-04-01' }],
    ['2026-03-31', { from: '2026-03-01', end: '2026-04-01' }],
    ['2026-03-10', { from: '2026-03-01', end: '2026-03-11' }],
    ['2026-02-10', { from: '2026-03-01', end: '2026-03-01' }],
  ])('of March, seen on %s, is %j', (asOf, expected) => {
    expect(periodUntil('2026-03-01', '2026-03-31', asOf)).toEqual(expected);
  });

  it('is compared with as many days right before, or the same a year earlier', () => {
    expect(comparedWith(march, 'previous')).toEqual({ from: '2026-01-29', end: '2026-03-01' });
    expect(comparedWith(march, 'year')).toEqual({ from: '2025-03-01', end: '2025-04-01' });
  });

  it('is cut into ISO weeks, months and days without gaps', () => {
    const period = { from: '2026-02-26', end: '2026-03-10' };
    expect(bucketsOf(period, 'week')).toEqual([
      { from: '2026-02-26', end: '2026-03-02' },
      { from: '2026-03-02', end: '2026-03-09' },
      { from: '2026-03-09', end: '2026-03-10' },
    ]);
    expect(bucketsOf(period, 'month')).toEqual([
      { from: '2026-02-26', end: '2026-03-01' },
      { from: '2026-03-01', end: '2026-03-10' },
    ]);
    expect(bucketsOf(period, 'day')).toHaveLength(12);
    expect(bucketsOf({ from: '2026-01-31', end: '2026-05-01' }, 'month').map((one) => one.from)).toEqual([
      '2026-01-31',
      '2026-02-01',
      '2026-03-01',
      '2026-04-01',
    ]);
    expect(bucketsOf({ from: '2026-03-01', end: '2026-03-01' }, 'day')).toEqual([]);
  });
});
