import fc from 'fast-check';
import { addDays } from './local-day.js';
import { dueDay, measureRhythm, median, rhythmOf, thresholdsOf } from './rhythm.js';

const days = (...offsets: number[]) => offsets.map((offset) => addDays('2026-01-05', offset));

describe('measureRhythm', () => {
  it('shows nothing before the third visit day', () => {
    expect(measureRhythm([])).toEqual({ medianDays: null, deviationDays: null });
    expect(measureRhythm(days(0, 30))).toEqual({ medianDays: null, deviationDays: null });
  });

  it('takes the median of the intervals, not their mean', () => {
    expect(measureRhythm(days(0, 30, 58, 178))).toEqual({ medianDays: 30, deviationDays: 2 });
  });

  it('takes the mean of the middle two of an even number of intervals', () => {
    expect(measureRhythm(days(0, 28, 63))).toEqual({ medianDays: 31.5, deviationDays: 3.5 });
  });

  it('counts several visits on one day as one', () => {
    expect(measureRhythm(days(0, 0, 0, 40))).toEqual({ medianDays: null, deviationDays: null });
    expect(measureRhythm(days(0, 0, 40, 40, 80))).toEqual(measureRhythm(days(0, 40, 80)));
  });

  it('counts calendar days over the change of the clocks', () => {
    expect(measureRhythm(['2026-03-01', '2026-03-29', '2026-04-26']).medianDays).toBe(28);
  });

  it('does not depend on the order of the visits, and lies between the shortest and the longest interval', () => {
    const offsets = fc.uniqueArray(fc.integer({ min: 0, max: 2000 }), { minLength: 3, maxLength: 30 });
    fc.assert(
      fc.property(offsets, (some) => {
        const { medianDays, deviationDays } = measureRhythm(days(...some));
        const sorted = [...some].sort((a, b) => a - b);
        const intervals = sorted.slice(1).map((day, index) => day - (sorted[index] as number));
        expect(measureRhythm(days(...sorted))).toEqual({ medianDays, deviationDays });
        expect(medianDays).toBeGreaterThanOrEqual(Math.min(...intervals));
        expect(medianDays).toBeLessThanOrEqual(Math.max(...intervals));
        expect(deviationDays).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('median', () => {
  it('has as many values above as below', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), (values) => {
        const middle = median(values);
        expect(values.filter((value) => value < middle).length).toBeLessThanOrEqual(values.length / 2);
        expect(values.filter((value) => value > middle).length).toBeLessThanOrEqual(values.length / 2);
      }),
    );
  });
});

describe('rhythmOf', () => {
  const none = { medianDays: null, deviationDays: null, rebookAfterDays: null };

  it('is the default until the client or the service says otherwise (D80)', () => {
    expect(rhythmOf(none)).toEqual({ intervalDays: 42, spreadDays: 3, own: false });
    expect(rhythmOf({ ...none, rebookAfterDays: 56 })).toEqual({ intervalDays: 56, spreadDays: 3, own: false });
    const measured = { medianDays: 30, deviationDays: 5, rebookAfterDays: 56 };
    expect(rhythmOf(measured)).toEqual({ intervalDays: 30, spreadDays: 5, own: true });
  });

  it('never takes the spread for less than three days', () => {
    expect(rhythmOf({ medianDays: 30, deviationDays: 0.5, rebookAfterDays: null }).spreadDays).toBe(3);
  });
});

describe('thresholdsOf', () => {
  it('follows m and s', () => {
    const rhythm = { intervalDays: 30, spreadDays: 5, own: true };
    expect(thresholdsOf(rhythm)).toEqual({ due: 25, late: 35, slipping: 45, lost: 180 });
    expect(thresholdsOf({ ...rhythm, intervalDays: 90 }).lost).toBe(270);
  });

  it('makes nobody due on the day of a visit', () => {
    expect(thresholdsOf({ intervalDays: 2, spreadDays: 3, own: true }).due).toBe(0);
  });
});

describe('dueDay', () => {
  it('is the first day on which more than m - s days have passed', () => {
    expect(dueDay('2026-01-05', { intervalDays: 30, spreadDays: 5, own: true })).toBe('2026-01-31');
    expect(dueDay('2026-01-05', { intervalDays: 31.5, spreadDays: 3.5, own: true })).toBe('2026-02-03');
  });
});
