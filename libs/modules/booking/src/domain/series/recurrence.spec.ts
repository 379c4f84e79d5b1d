import { mostOccurrences, occurrencesOf, type Recurrence } from './recurrence.js';

const oslo = 'Europe/Oslo';
const at = (instant: string) => Date.parse(instant);
const rule = (change: Partial<Recurrence>): Recurrence => ({
  unit: 'week',
  every: 1,
  count: 4,
  until: null,
  ...change,
});
const starts = (start: string, change: Partial<Recurrence>, zone = oslo) =>
  occurrencesOf(at(start), zone, rule(change)).map((one) => new Date(one.start).toISOString());
const dates = (start: string, change: Partial<Recurrence>, zone = oslo) =>
  occurrencesOf(at(start), zone, rule(change)).map((one) => one.date);

describe('the visits of a series', () => {
  it('keep the wall time over a change of the clocks (D14)', () => {
    expect(starts('2026-03-16T09:00:00Z', { count: 3 })).toEqual([
      '2026-03-16T09:00:00.000Z',
      '2026-03-23T09:00:00.000Z',
      '2026-03-30T08:00:00.000Z',
    ]);
  });

  it('move past a time that the clock skips, on that day alone (D12)', () => {
    expect(starts('2026-03-28T01:30:00Z', { unit: 'day', count: 3 })).toEqual([
      '2026-03-28T01:30:00.000Z',
      '2026-03-29T01:30:00.000Z',
      '2026-03-30T00:30:00.000Z',
    ]);
  });

  it('begin at the very instant that was asked for, in the repeated hour too (D13)', () => {
    expect(starts('2026-10-25T01:30:00Z', { unit: 'day', count: 2 })).toEqual([
      '2026-10-25T01:30:00.000Z',
      '2026-10-26T01:30:00.000Z',
    ]);
  });

  it('fall on the last day of months without a 31st, and come back to the 31st (D36)', () => {
    expect(dates('2026-01-31T10:00:00Z', { unit: 'month', count: 5 })).toEqual([
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
      '2026-05-31',
    ]);
    expect(dates('2027-11-30T10:00:00Z', { unit: 'month', every: 3, count: 3 })).toEqual([
      '2027-11-30',
      '2028-02-29',
      '2028-05-30',
    ]);
  });

  it('come every so many weeks until a day, that day included', () => {
    const every = { every: 6, count: null } as const;
    expect(dates('2026-03-03T09:00:00Z', { ...every, until: '2026-05-26' })).toEqual([
      '2026-03-03',
      '2026-04-14',
      '2026-05-26',
    ]);
    expect(dates('2026-03-03T09:00:00Z', { ...every, until: '2026-05-25' })).toHaveLength(2);
    expect(dates('2026-03-03T09:00:00Z', { ...every, until: '2026-03-02' })).toEqual([]);
  });

  it('take their day from the wall, not from UTC', () => {
    expect(dates('2026-01-31T23:30:00Z', { unit: 'month', count: 2 })).toEqual(['2026-02-01', '2026-03-01']);
    expect(dates('2026-01-31T13:30:00Z', { unit: 'month', count: 2 }, 'Pacific/Auckland')).toEqual([
      '2026-02-01',
      '2026-03-01',
    ]);
  });

  it('are one more than can be had where there are too many', () => {
    expect(dates('2026-01-01T10:00:00Z', { unit: 'day', count: null, until: '2099-01-01' })).toHaveLength(
      mostOccurrences + 1,
    );
  });
});
