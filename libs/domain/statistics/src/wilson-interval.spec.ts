import fc from 'fast-check';
import { wilsonInterval } from './wilson-interval.js';

describe('the Wilson interval', () => {
  // Reference values: Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i is %f to %f', (successes, cases, low, high) => {
    const interval = wilsonInterval(successes, cases);
    expect(interval?.low).toBeCloseTo(low, 4);
    expect(interval?.high).toBeCloseTo(high, 4);
  });

  it('is null of no cases', () => expect(wilsonInterval(0, 0)).toBeNull());

  it('holds the share, within 0 and 1, and narrows with more cases', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.nat(2000), (cases, some) => {
        const successes = Math.min(some, cases);
        const { low, high } = wilsonInterval(successes, cases)!;
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(successes / cases + 1e-12);
        expect(high).toBeGreaterThanOrEqual(successes / cases - 1e-12);
        const more = wilsonInterval(successes * 4, cases * 4)!;
        expect(more.high - more.low).toBeLessThan(high - low);
      }),
    );
  });
});
