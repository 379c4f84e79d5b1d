import fc from 'fast-check';
import { median, medianOfTallies } from './median.js';

describe('the median', () => {
  it.each([
    [[], null],
    [[42], 42],
    [[30, 10, 20], 20],
    [[40, 10, 20, 30], 25],
    [[5, 5, 1, 5], 5],
  ])('of %j is %s', (values, expected) => expect(median(values)).toBe(expected));

  it('of a histogram is that of its values written out', () => {
    const tallies = fc.array(fc.record({ value: fc.integer({ min: 0, max: 400 }), count: fc.nat({ max: 5 }) }));
    fc.assert(
      fc.property(tallies, (given) => {
        const written = given.flatMap(({ value, count }) => Array.from({ length: count }, () => value));
        const sorted = written.toSorted((a, b) => a - b);
        const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1);
        const expected = sorted.length === 0 ? null : middle.reduce((sum, one) => sum + one, 0) / middle.length;
        expect(medianOfTallies(given)).toBe(expected);
      }),
    );
  });
});
